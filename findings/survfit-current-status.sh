#!/usr/bin/env bash
# Debian r-cran-survival 3.5-3: survfit stops short of the most likely curve when each startup was looked at once.
#
# Expected: for data where only "closed by then or not" is known at one visit (current status), the nonparametric maximum likelihood
# estimate has a closed form, the isotonic regression of closed against time of visit; survfit(type = "interval2") promises that estimate.
# Seen: it iterates and ends early without a warning. On 500 seeded visits its log-likelihood is 0.19 below that of the isotonic
# regression, and at one visit the share of closed startups differs by nine hundredths.
source "$(dirname "$0")/common.sh"

debian_packages r-base-core r-cran-survival=3.5-3-1
cat >run.R <<'R'
library(survival)
set.seed(9, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
visit <- sample(1:60, 500, replace = TRUE)
closed <- rbinom(500, 1, 1 - exp(-visit / 40))
fit <- survfit(Surv(ifelse(closed == 1, 0, visit), ifelse(closed == 1, visit, Inf), type = "interval2") ~ 1)
ranked <- order(visit, -closed) # ones before zeros, so that visits of one day are pooled
visit <- visit[ranked]
closed <- closed[ranked]
turnbull <- stepfun(fit$time, c(0, 1 - fit$surv))(visit)
isotonic <- isoreg(closed)$yf
likelihood <- function(p) sum(log(ifelse(closed == 1, p, 1 - p)))
cat(sprintf("log-likelihood: survfit %.3f, isotonic %.3f\n", likelihood(turnbull), likelihood(isotonic)))
cat(sprintf("largest distance: %.2f\n", max(abs(turnbull - isotonic))))
R
Rscript --vanilla run.R | seen 'log-likelihood: survfit -287.181, isotonic -286.995
largest distance: 0.09'
