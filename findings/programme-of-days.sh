#!/usr/bin/env bash
# npm ics 3.12.0 beside Maven org.mnode.ical4j:ical4j 4.2.1: a programme of thirty days is written so that the other can't read it.
#
# Expected (RFC 5545, 3.3.6): thirty days are P30D; after a T comes a time, and weeks stand alone, so two weeks and three days are P17D.
# Seen: each duration is written with a T, P30DT, and weeks beside days, P2W3DT; ical4j refuses both, and with them the whole calendar.
source "$(dirname "$0")/common.sh"

npm_packages ics@3.12.0
maven_jars org.mnode.ical4j:ical4j:4.2.1 org.slf4j:slf4j-nop:2.0.17
cat >run.cjs <<'JS'
const { writeFileSync } = require('node:fs')
const { createEvent } = require('ics')
for (const [file, duration] of [['days', { days: 30 }], ['weeks', { weeks: 2, days: 3 }]]) {
  const { value } = createEvent({ title: 'Acceleration', start: [2024, 1, 15], duration, uid: file, productId: 'register' })
  writeFileSync(file + '.ics', value)
  console.log(value.match(/DURATION:.*/)[0])
}
JS
cat >Run.java <<'JAVA'
import java.io.FileInputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;

class Run {
    public static void main(String[] files) throws Exception {
        for (String file : files) {
            try (var in = new FileInputStream(file)) {
                System.out.println(file + " " + new CalendarBuilder().build(in).getComponents().size() + " event");
            } catch (ParserException e) {
                System.out.println(file + " " + e.getMessage());
            }
        }
    }
}
JAVA
{ node run.cjs; java_file Run.java days.ics weeks.ics; } | seen 'DURATION:P30DT
DURATION:P2W3DT
days.ics Error at line 12:Text cannot be parsed to a Duration
weeks.ics Error at line 12:Text cannot be parsed to a Duration'
