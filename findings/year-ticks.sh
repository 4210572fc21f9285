#!/usr/bin/env bash
# Maven org.knowm.xchart:xchart 4.0.3: on an axis of years, a step on 1 January 2000 stands at the tick "1999".
#
# Expected: ticks in the calendar's units, so that the pattern yyyy names the years on whose first of January the steps lie.
# Seen: the ticks are multiples of 365 days from 1 January 1970. Leap days have made them 25 December 1999 and 19 December 2023, a
# pixel from the step of the next year, and each bears the year before: the curve of the sites seems to begin and end a year early.
source "$(dirname "$0")/common.sh"

maven_jars org.knowm.xchart:xchart:4.0.3
cat >Run.java <<'JAVA'
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.knowm.xchart.XYChart;

class Run extends XYChart {
    Run() {
        super(700, 400);
    }

    public static void main(String[] patterns) {
        List<Date> days = new ArrayList<>();
        List<Integer> sites = new ArrayList<>();
        for (int year = 2000; year <= 2024; year++) {
            days.add(Date.from(LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant()));
            sites.add(year - 1999);
        }
        for (String pattern : patterns) {
            var chart = new Run();
            chart.addSeries("sites", days, sites);
            chart.getStyler().setDatePattern(pattern);
            chart.paint(new BufferedImage(700, 400, BufferedImage.TYPE_INT_RGB).createGraphics(), 700, 400);
            System.out.println(String.join(" ", chart.axisPair.getXAxis().getAxisTickCalculator().getTickLabels()));
        }
    }
}
JAVA
java_file Run.java yyyy yyyy-MM-dd | seen '1997 1999 2001 2003 2005 2007 2009 2011 2013 2015 2017 2019 2021 2023 2025 2027
1994-12-26 1999-12-25 2004-12-23 2009-12-22 2014-12-21 2019-12-20 2024-12-18 2029-12-17'
