#!/usr/bin/env bash
# Debian r-cran-survival 3.5-3 and python3-statsmodels 0.13.5: the median life of four startups is 2.5 in one and 3 in the other.
#
# Expected: the median of a survival curve is the first time at which it is at most one half; four closures after 1, 2, 3 and 4 years
# reach one half at 2. A package may bridge the flat piece at one half, which then should be said beside the number.
# Seen: neither says 2. R takes the middle of the flat piece, 2.5; statsmodels the first time strictly below one half, 3, so that of two
# startups the median is the life of the longer. The curves are equal, and the same holds wherever a curve rests at one half.
source "$(dirname "$0")/common.sh"

debian_packages r-base-core r-cran-survival=3.5-3-1 python3-statsmodels=0.13.5+dfsg-7
cat >run.R <<'R'
library(survival)
fit <- survfit(Surv(1:4, rep(1, 4)) ~ 1)
cat("R", fit$surv, "median", quantile(fit, 0.5, conf.int = FALSE), "\n")
R
cat >run.py <<'PY'
from statsmodels.duration.survfunc import SurvfuncRight
fit = SurvfuncRight([1, 2, 3, 4], [1, 1, 1, 1])
print("statsmodels", *(f"{p:.2f}" for p in fit.surv_prob), "median", fit.quantile(0.5))
PY
{ Rscript --vanilla run.R; /usr/bin/python3 -W ignore run.py; } | sed 's/ $//' | seen 'R 0.75 0.5 0.25 0 median 2.5
statsmodels 0.75 0.50 0.25 0.00 median 3'
