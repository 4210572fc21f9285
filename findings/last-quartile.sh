#!/usr/bin/env bash
# Debian r-cran-prodlim 2019.11.13: of four startups that closed after 1, 2, 3 and 4 years, the upper quartile of their lives isn't known.
#
# Expected: 4. By the help of survival (?quantile.survfit) the k-th quantile is where a horizontal line at 1 - k meets the survival curve, and
# the middle of a piece that is flat at that height (3.5); that of prodlim (?quantile.prodlim) defines none. As its median is the first year
# after which fewer than half survive, 3, its upper quartile is the first after which fewer than a quarter do.
# Seen: no number. The last step, to a share of 0, is left out, so that what is first reached there is missing, as if one were still open.
source "$(dirname "$0")/common.sh"

debian_packages r-base-core r-cran-survival=3.5-3-1 r-cran-prodlim=2019.11.13-1+b1
cat >run.R <<'R'
suppressPackageStartupMessages({ library(survival); library(prodlim) })
for (startups in list(1:4, 1:8)) {
  lives <- data.frame(year = startups, closed = 1)
  found <- quantile(prodlim(Hist(year, closed) ~ 1, data = lives))$quantiles.survival # q is of the share that survives
  theirs <- quantile(survfit(Surv(year, closed) ~ 1, data = lives), c(0.25, 0.5, 0.75, 1), conf.int = FALSE)
  cat("after", startups, "years: prodlim", found$quantile[c(4, 3, 2, 1)], "survfit", theirs, "\n")
}
R
Rscript --vanilla run.R | sed 's/ $//' | seen 'after 1 2 3 4 years: prodlim 2 3 NA NA survfit 1.5 2.5 3.5 4
after 1 2 3 4 5 6 7 8 years: prodlim 3 5 7 NA survfit 2.5 4.5 6.5 8'
