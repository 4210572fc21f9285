#!/usr/bin/env bash
# Maven tools.jackson.core:jackson-databind 3.2.4: the same Locale is a language tag as a value and Java's own spelling as a map key.
#
# Expected (RFC 5646): a Map<Locale, String> of names is written with the tags that a lone Locale is written with, fr-MA and zgh-Latn,
# and reading it back gives an equal map.
# Seen: the keys are fr_MA and zgh__#Latn, which no JSON consumer knows as tags, and the one with a script is read back as another
# Locale, so that the name can't be found.
source "$(dirname "$0")/common.sh"

maven_jars tools.jackson.core:jackson-databind:3.2.4
cat >Run.java <<'JAVA'
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class Run {
    public static void main(String[] args) {
        var mapper = JsonMapper.shared();
        for (String tag : new String[] {"fr-MA", "zgh-Latn"}) {
            Locale locale = Locale.forLanguageTag(tag);
            String value = mapper.writeValueAsString(locale);
            String map = mapper.writeValueAsString(Map.of(locale, "name"));
            Map<Locale, String> back = mapper.readValue(map, new TypeReference<>() {});
            System.out.println(value + " " + map + " " + back.get(locale));
        }
    }
}
JAVA
java_file Run.java | seen '"fr-MA" {"fr_MA":"name"} name
"zgh-Latn" {"zgh__#Latn":"name"} null'
