package org.incubatornetwork.metrics.survival;

/** Interval-censored data sets typed in from the literature: 6-10 is (6, 10], 45+ is later than 45, 3 is exactly 3. */
enum InspectionTimes {

    /**
     * Months until cosmetic deterioration of the breast after radiotherapy: D. M. Finkelstein and R. A. Wolfe, "A
     * semiparametric model for regression analysis of interval-censored failure time data", Biometrics 41 (1985)
     * 933-945.
     */
    COSMETIC_RADIATION(
            "45+ 25-37 37+ 6-10 46+ 0-5 0-7 26-40 18+ 46+ 46+ 24+ 46+ 27-34 36+ 7-16 36-44 5-11 17+ 46+ 19-35"
                    + " 7-14 36-48 17-25 37-44 37+ 24+ 0-8 40+ 32+ 4-11 17-25 33+ 15+ 46+ 19-26 11-15 11-18 37+ 22+ 38+ 34+ 46+"
                    + " 5-12 36+ 46+"),

    /**
     * Events, later ones and earlier ones at the times 1 to 4: B. W. Turnbull, "Nonparametric estimation of a survivorship
     * function with doubly censored data", Journal of the American Statistical Association 69 (1974) 169-173.
     */
    DOUBLY_CENSORED(
            "1 1 1 1 1 1 1 1 1 1 1 1 1+ 1+ 1+ *-1 *-1 2 2 2 2 2 2 2+ 2+ *-2 *-2 *-2 *-2 3 3 *-3 *-3 4 4 4 4+ 4+ 4+"
                    + " *-4 *-4 *-4 *-4 *-4");

    private final String text;

    InspectionTimes(String text) {
        this.text = text;
    }

    SurvivalIntervals intervals() {
        return parse(text);
    }

    static SurvivalIntervals parse(String text) {
        SurvivalIntervals intervals = new SurvivalIntervals();
        for (String one : text.trim().split(" +", -1)) {
            int dash = one.indexOf('-');
            if (one.endsWith("+")) {
                intervals.add(Long.parseLong(one.substring(0, one.length() - 1)), EventStatus.CENSORED);
            } else if (dash < 0) {
                intervals.add(Long.parseLong(one), EventStatus.EVENT);
            } else {
                String after = one.substring(0, dash);
                intervals.addInterval(
                        after.equals("*") ? -1 : Long.parseLong(after), Long.parseLong(one.substring(dash + 1)));
            }
        }
        return intervals;
    }
}
