package org.incubatornetwork.metrics.survival;

/** Data sets typed in from the literature; a time followed by + is censored. */
enum Literature {

    /**
     * Weeks in remission of acute leukaemia under 6-mercaptopurine: E. J. Freireich et al., Blood 21 (1963) 699-716; as
     * in D. R. Cox and D. Oakes, Analysis of Survival Data (1984), table 1.1.
     */
    MERCAPTOPURINE("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"),

    /** The placebo group of the same trial. */
    PLACEBO("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"),

    /**
     * Weeks of remission of acute myelogenous leukaemia with maintenance chemotherapy: R. G. Miller, Survival Analysis
     * (1997), page 49; R's data set {@code aml}.
     */
    MAINTAINED("9 13 13+ 18 23 28+ 31 34 45+ 48 161+"),

    /** The patients of that trial without maintenance. */
    NOT_MAINTAINED("5 5 8 8 12 16+ 23 27 30 33 43 45"),

    /**
     * Weeks until an intrauterine device was given up because of bleeding: D. Collett, Modelling Survival Data in
     * Medical Research (2nd ed. 2003), table 1.1.
     */
    DEVICE("10 13+ 18+ 19 23+ 30 36 38+ 54+ 56+ 59 75 93 97 104+ 107 107+ 107+");

    private final String text;

    Literature(String text) {
        this.text = text;
    }

    SurvivalTimes times() {
        return parse(text);
    }

    static SurvivalTimes parse(String text) {
        SurvivalTimes times = new SurvivalTimes();
        for (String one : text.trim().split(" +", -1)) {
            boolean censored = one.endsWith("+");
            times.add(
                    Long.parseLong(censored ? one.substring(0, one.length() - 1) : one),
                    censored ? EventStatus.CENSORED : EventStatus.EVENT);
        }
        return times;
    }
}
