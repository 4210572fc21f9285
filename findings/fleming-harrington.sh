#!/usr/bin/env bash
# Debian libbiojava6-java 6.1.0: by Fleming and Harrington, the third closure of ten brings some of the closed back.
#
# Expected (Fleming and Harrington 1984): the share that survives is exp(-H), where H is the sum of the closures at each time divided by
# those at risk. It never rises, and stays a little above Kaplan and Meier's: 0.905, 0.810 and 0.715 where that is 0.9, 0.8 and 0.7.
# Seen: in place of the sum so far it takes the share so far, exp(-(h + S)), so that after the first step the curve rises and falls
# around one half, whatever happened.
source "$(dirname "$0")/common.sh"

debian_packages libbiojava6-java=6.1.0+dfsg-4
mkdir lib
cp /usr/share/java/biojava6-survival.jar /usr/share/java/slf4j-api.jar lib
cat >Run.java <<'JAVA'
import java.util.ArrayList;
import org.biojava.nbio.survival.cox.SurvivalInfo;
import org.biojava.nbio.survival.kaplanmeier.figure.SurvFitKM;
import org.biojava.nbio.survival.kaplanmeier.figure.SurvFitKM.ConfLower;
import org.biojava.nbio.survival.kaplanmeier.figure.SurvFitKM.ConfType;
import org.biojava.nbio.survival.kaplanmeier.figure.SurvFitKM.Method;

class Run {
    public static void main(String[] none) throws Exception {
        for (Method method : new Method[] {Method.kaplanMeier, Method.flemingHarrington}) {
            var startups = new ArrayList<SurvivalInfo>();
            for (int year = 1; year <= 10; year++) {
                var startup = new SurvivalInfo(year, year <= 5 ? 1 : 0);
                startup.addUnknownDataTypeVariable("cohort", "2014");
                startups.add(startup);
            }
            var curve = new SurvFitKM().process("cohort", startups, method, SurvFitKM.Error.greenwood, true, 0.95, ConfType.log,
                ConfLower.usual, null, null, false).getStrataInfoHashMap().get("2014");
            System.out.print(method);
            for (int i = 0; i < 5; i++) System.out.printf(java.util.Locale.ROOT, " %.3f", curve.getSurv().get(i));
            System.out.println();
        }
    }
}
JAVA
java_file Run.java | seen 'kaplanMeier 0.900 0.800 0.700 0.600 0.500
flemingHarrington 0.905 0.362 0.614 0.469 0.530'
