#!/usr/bin/env bash
# Debian python3-statsmodels 0.13.5: a register whose startups are counted has other errors than one with a row for each.
#
# Expected (documented as "frequency weights"): 30 startups in one row of weight 30 are 30 rows; the curve and its standard errors are the
# same, and weights of 1 change nothing.
# Seen: with weights the error is that of the cumulative hazard, by Tsiatis, which isn't multiplied by the share that survives; where one
# in ten survives it is six times as large.
source "$(dirname "$0")/common.sh"

debian_packages python3-statsmodels=0.13.5+dfsg-7
cat >run.py <<'PY'
import numpy as np
from statsmodels.duration.survfunc import SurvfuncRight
years, closed, startups = [1, 2, 3, 4], [1, 1, 1, 0], [30, 40, 20, 10]
rows = SurvfuncRight(np.repeat(years, startups), np.repeat(closed, startups))
counted = SurvfuncRight(years, closed, freq_weights=startups)
for i, year in enumerate(rows.surv_times):
    print(f"year {year}: {rows.surv_prob[i]:.2f} and {counted.surv_prob[i]:.2f},",
          f"give or take {rows.surv_prob_se[i]:.3f} and {counted.surv_prob_se[i]:.3f}")
PY
/usr/bin/python3 -W ignore run.py | seen 'year 1: 0.70 and 0.70, give or take 0.046 and 0.055
year 2: 0.30 and 0.30, give or take 0.046 and 0.106
year 3: 0.10 and 0.10, give or take 0.030 and 0.183'
