# Makes the reference numbers of the tests: Rscript reference.R <out-survival> <out-proportion> [many]; needs r-cran-survival.
library(survival); options(scipen = 99)
args <- commandArgs(TRUE); many <- length(args) > 2; sets <- if (many) as.integer(args[3]) else 14
out <- file(args[1], "w")
num <- function(x) paste(ifelse(is.na(x), "NA", sprintf("%.14g", x)), collapse = " ")
put <- function(...) cat(paste(...), "\n", sep = "", file = out)
head <- c(paste0("# Reference values of ", R.version.string, ", package survival ", packageVersion("survival"), ", made by src/test/r/reference.R."),
 "# set NAME; time, status (1 = event), entry (left truncation), group: the data, or generated N SEED SPAN: see ReferenceTest.",
 "# row TIME N.RISK N.EVENT N.CENSOR SURV SE CUMHAZ SE.CUMHAZ PLAIN.LO PLAIN.HI LOG.LO LOG.HI LOGLOG.LO LOGLOG.HI (95 %)",
 "# at TIME N.RISK SURV SE; median TYPE LEVEL MEDIAN LOWER UPPER; mean TAU MEAN SE",
 "# test RHO CHISQ DF P, or test RHO error; group RHO LABEL OBSERVED EXPECTED VARIANCE")
writeLines(head, out)
curve <- function(time, status, entry = NULL, rows = TRUE, taus, qs) {
  fit <- function(ct, lv) if (is.null(entry)) survfit(Surv(time, status) ~ 1, conf.type = ct, conf.int = lv) else
    survfit(Surv(entry, time, status) ~ 1, conf.type = ct, conf.int = lv)
  p <- fit("plain", .95); l <- fit("log", .95); ll <- fit("log-log", .95)
  se <- ifelse(p$surv == 0, NA, p$surv * p$std.err)
  if (rows) for (i in seq_along(p$time))
    put("row", p$time[i], p$n.risk[i], p$n.event[i], p$n.censor[i], num(c(p$surv[i], se[i], p$cumhaz[i], p$std.chaz[i],
      p$lower[i], p$upper[i], l$lower[i], l$upper[i], ll$lower[i], ll$upper[i])))
  for (q in qs) {
    i <- findInterval(q, p$time)
    put("at", q, if (is.null(entry)) sum(time >= q) else sum(time >= q & entry < q), num(if (i == 0) c(1, 0) else c(p$surv[i], se[i])))
  }
  for (ct in c("plain", "log", "log-log")) for (lv in c(.95, .8))
    put("median", ct, lv, num(unname(summary(fit(ct, lv))$table[c("median", paste0(lv, c("LCL", "UCL")))])))
  for (tau in taus) {
    m <- survival:::survmean(survfit0(p), rmean = tau)$matrix
    put("mean", tau, num(unname(m[c("rmean", "se(rmean)")])))
  }
}
tests <- function(time, status, group) for (rho in 0:1) {
  d <- tryCatch(survdiff(Surv(time, status) ~ group, rho = rho), error = function(e) NULL)
  if (is.null(d)) { put("test", rho, "error"); next }
  df <- sum(d$exp > 0) - 1
  put("test", rho, num(c(d$chisq, df, if (df < 0) NA else pchisq(d$chisq, df, lower.tail = FALSE))))
  labels <- sort(unique(group))
  for (i in seq_along(labels)) put("group", rho, labels[i], num(c(d$obs[i], d$exp[i], diag(d$var)[i])))
}
set.seed(20260)
for (i in seq_len(sets)) {
  n <- c(1, 2, 3, 8, 15, 25, 40)[1 + i %% 7]; if (many) n <- sample(c(1:30, 60, 300), 1)
  span <- sample(c(1, 3, 10, 30, 2000), 1); prob <- sample(c(0, .3, .6, .9, 1), 1, prob = c(1, 4, 4, 4, 2))
  time <- sample(0:span, n, TRUE); status <- rbinom(n, 1, prob)
  put("set", paste0("censored-", i)); put("time", paste(time, collapse = " ")); put("status", paste(status, collapse = " "))
  g <- letters[sample(1:sample(1:5, 1), n, TRUE)]; put("groups", paste(g, collapse = " "))
  curve(time, status, taus = unique(c(0, span %/% 2, span, span + 7)), qs = unique(c(0, 1, span %/% 3, span, span + 5)))
  tests(time, status, g)
  entry <- ifelse(runif(n) < .4, 0, sample(0:span, n, TRUE)); time2 <- pmax(time, 1); keep <- entry < time2
  if (any(keep)) {
    put("set", paste0("truncated-", i)); put("time", paste(time2[keep], collapse = " "))
    put("status", paste(status[keep], collapse = " ")); put("entry", paste(entry[keep], collapse = " "))
    curve(time2[keep], status[keep], entry[keep], taus = unique(c(0, span %/% 2, span + 7)), qs = unique(c(1, span %/% 3 + 1, span + 5)))
  }
}
# Sets too large to list: a Lehmer generator, exact in doubles, makes them on both sides.
lehmer <- function(n, seed) { x <- numeric(n); for (i in seq_len(n)) { seed <- (seed * 16807) %% 2147483647; x[i] <- seed }; x }
for (case in list(c(3000, 7, 1500), c(100000, 11, 4000), c(100000, 13, 1000000))) {
  x <- matrix(lehmer(3 * case[1], case[2]), 3); time <- x[1, ] %% case[3]; status <- ifelse(x[2, ] %% 5 < 3, 1, 0)
  g <- letters[1 + x[3, ] %% 4]; time <- ifelse(g == "d", time - time %/% 10, time)
  put("set", paste0("generated-", case[1], "-", case[3])); put("generated", paste(format(case, scientific = FALSE, trim = TRUE), collapse = " "))
  s <- case[3]; curve(time, status, rows = FALSE, taus = c(s %/% 3, s - 1, s + 100), qs = c(0, 1, s %/% 3, s %/% 2, s - s %/% 100))
  tests(time, status, g)
}
close(out)
out <- file(args[2], "w")
writeLines(c(paste0("# Reference values of ", R.version.string, ", made by src/test/r/reference.R."),
  "# K N LEVEL WILSON.LO WILSON.HI CORRECTED.LO CORRECTED.HI CP.LO CP.HI (prop.test without and with correction, binom.test)"), out)
kn <- list(c(0,1),c(1,1),c(0,2),c(1,2),c(2,2),c(0,7),c(3,7),c(7,7),c(5,10),c(86,100),c(1,100),c(99,100),c(50,99),c(0,3000),c(1,3000),
  c(2580,3000),c(3000,3000),c(0,1e5),c(1,1e5),c(2,1e5),c(30000,1e5),c(50000,1e5),c(99999,1e5),c(1e5,1e5))
if (many) for (i in 1:3000) { n <- floor(exp(runif(1, 0, log(2e5)))); kn[[length(kn) + 1]] <- c(sample(0:n, 1), n) }
for (x in kn) for (lv in c(.5, .95, .999)) {
  ci <- function(correct) suppressWarnings(prop.test(x[1], x[2], conf.level = lv, correct = correct)$conf.int)
  w <- ci(FALSE); if (x[1] == 0) w[1] <- 0; if (x[1] == x[2]) w[2] <- 1
  b <- binom.test(x[1], x[2], conf.level = lv)$conf.int
  if (x[1] == 0) b[2] <- -expm1(log((1 - lv) / 2) / x[2]) # binom.test's own 1 - (1 - x) loses digits
  put(format(x[1], scientific = FALSE), format(x[2], scientific = FALSE), lv, num(c(w, ci(TRUE), b)))
}
close(out)
