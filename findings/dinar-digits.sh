#!/usr/bin/env bash
# Maven com.ibm.icu:icu4j 76.1 beside java.util.Currency of JDK 17: the Iraqi dinar has no decimals in one and three in the other.
#
# Expected (ISO 4217, minor units): 3 for IQD, 2 for MGA, LBP and RSD, as for TND (3) and MAD (2), on which both agree.
# Seen: ICU's Currency answers with CLDR's customary digits under the same method name, so a grant of 1250.500 IQD is written as
# IQD 1,250. AFN, ALL, IRR, SYP, YER and others differ too; an amount that passes from one class to the other loses its fraction.
source "$(dirname "$0")/common.sh"

maven_jars com.ibm.icu:icu4j:76.1
cat >Run.java <<'JAVA'
import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.util.Locale;

class Run {
    public static void main(String[] args) {
        for (String code : "IQD MGA LBP RSD TND MAD".split(" ")) {
            var jdk = java.util.Currency.getInstance(code);
            var icu = com.ibm.icu.util.Currency.getInstance(code);
            System.out.println(code + " jdk " + jdk.getDefaultFractionDigits() + ", icu " + icu.getDefaultFractionDigits());
        }
        var format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
        format.setCurrency(com.ibm.icu.util.Currency.getInstance("IQD"));
        System.out.println("1250.500 is " + format.format(new BigDecimal("1250.500")).replace('\u00a0', ' '));
    }
}
JAVA
java_file Run.java | seen 'IQD jdk 3, icu 0
MGA jdk 2, icu 0
LBP jdk 2, icu 0
RSD jdk 2, icu 0
TND jdk 3, icu 3
MAD jdk 2, icu 2
1250.500 is IQD 1,250'
