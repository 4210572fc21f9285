# Makes the reference likelihoods of the tests: Rscript turnbull.R <out> [seconds]; needs r-cran-survival.
# survfit for intervals is slow and need not end: each set has a time limit, 20 seconds if no other is given.
library(survival); options(scipen = 99)
args <- commandArgs(TRUE); seconds <- if (length(args) > 1) as.numeric(args[2]) else 20
out <- file(args[1], "w")
put <- function(...) cat(paste(...), "\n", sep = "", file = out)
writeLines(c(paste0("# Log-likelihoods of survfit(Surv(l, r, type = \"interval2\") ~ 1) in ", R.version.string, ", package survival ",
  packageVersion("survival"), ", made by src/test/r/turnbull.R."),
  "# KIND N SPAN SEED: the data, see TurnbullReferenceTest; LOGLIK: of R's curve, with mass in the middle of innermost intervals;",
  "# \"late\" if it had not ended within the time limit."), out)
# Lehmer's generator, exact in doubles, makes the data on both sides: four numbers for each subject, after a few that are thrown away.
lehmer <- function(n, seed) { x <- numeric(n); for (i in seq_len(n)) { seed <- (seed * 16807) %% 2147483647; x[i] <- seed }; x }
intervals <- function(kind, n, span, seed) {
  x <- matrix(lehmer(4 * n + 8, seed)[-(1:8)], 4); a <- x[1, ] %% span; death <- x[2, ] %% (2 * span); u <- x[3, ]; v <- x[4, ]
  b <- a + 1 + u %% span; wide <- 1 + span %/% 4; left <- rep(NA, n); right <- left
  set <- function(who, l, r) { left[who] <<- l[who]; right[who] <<- r[who] }
  never <- rep(Inf, n); before <- rep(-1, n); all <- rep(TRUE, n)
  if (kind == "current-status") { set(death <= a, before, a); set(death > a, a, never) }
  if (kind == "two-looks") { set(death <= a, before, a); set(death > a & death <= b, a, b); set(death > b, b, never) }
  if (kind == "windows") { set(all, pmax(-1, death - 1 - u %% wide), death + (u %/% wide) %% wide); set(v %% 4 == 0, death, never) }
  if (kind == "mixed") { set(v %% 4 == 0, death - 1, death); set(v %% 4 == 1, a, never); set(v %% 4 == 2, before, death)
    set(v %% 4 == 3, pmax(-1, death - 1 - u %% wide), death + (u %/% wide) %% wide) }
  if (kind == "exact") { set(death <= a, death - 1, death); set(death > a, a, never) }
  list(left = left, right = right)
}
# The mass of R's curve in each (left, right], times being whole numbers.
likelihood <- function(fit, data) {
  S <- function(t) c(1, fit$surv)[1 + findInterval(t, fit$time)]
  sum(log(S(data$left) - ifelse(is.finite(data$right), S(data$right), 0)))
}
reference <- function(data) {
  exact <- data$right - data$left == 1
  l <- as.numeric(ifelse(exact, data$right, ifelse(data$left < 0, NA, data$left))); r <- as.numeric(ifelse(is.finite(data$right), data$right, NA))
  setTimeLimit(elapsed = seconds, transient = TRUE); on.exit(setTimeLimit(elapsed = Inf))
  likelihood(survfit(Surv(l, r, type = "interval2") ~ 1, se.fit = FALSE), data)
}
kinds <- c("current-status", "two-looks", "windows", "mixed", "exact")
for (i in 0:499) {
  kind <- kinds[1 + i %% 5]; n <- c(2, 3, 5, 8, 15, 30, 60, 120, 250, 400)[1 + (i %/% 5) %% 10]; span <- c(4, 10, 40, 200, 3000)[1 + (i %/% 50) %% 5]; seed <- 1000 + i
  data <- intervals(kind, n, span, seed)
  found <- tryCatch(sprintf("%.17g", reference(data)), error = function(e) if (grepl("time limit", conditionMessage(e))) "late" else stop(e))
  put(kind, n, span, seed, found)
}
close(out)
