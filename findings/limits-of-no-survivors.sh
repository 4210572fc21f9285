#!/usr/bin/env bash
# Debian r-cran-km.ci 0.5-6: once every startup has closed, the share that survives is 0, and lies between 1 and 1.
#
# Expected (Rothman 1978, the method that km.ci takes unless told otherwise): limits on both sides of the estimate. Where all have closed
# Greenwood's variance is not defined, and there are none; survfit says NA.
# Seen: limits that can't be computed become 1, as they are before the first closure; at the last step of a curve that reaches 0 they
# exclude it, and a plot of them jumps from the bottom to the top.
source "$(dirname "$0")/common.sh"

debian_packages r-base-core r-cran-survival=3.5-3-1 r-cran-km.ci=0.5-6-1
cat >run.R <<'R'
library(survival)
library(km.ci)
fit <- survfit(Surv(c(1, 2, 3, 4), c(0, 1, 1, 1)) ~ 1)
limits <- km.ci(fit)
cat(sprintf("year %d: %.2f in [%.2f, %.2f], in survfit [%.2f, %.2f]\n", fit$time, fit$surv, limits$lower, limits$upper,
  update(fit, conf.type = "log-log")$lower, update(fit, conf.type = "log-log")$upper), sep = "")
R
Rscript --vanilla run.R | seen 'year 1: 1.00 in [1.00, 1.00], in survfit [NA, NA]
year 2: 0.67 in [0.21, 0.94], in survfit [0.05, 0.95]
year 3: 0.33 in [0.06, 0.79], in survfit [0.01, 0.77]
year 4: 0.00 in [1.00, 1.00], in survfit [NA, NA]'
