"""Prints the limits of Clopper and Pearson, to 17 digits: successes, trials, level, lower limit, upper limit.

python3 clopper_pearson.py 3 1000000000 0.8
Made the rows of clopper-pearson.txt with mpmath at 50 digits.
"""
import sys

import mpmath as mp

mp.mp.dps = 50


def tail(k, n, p, step):
    """ln P(X >= k) (step 1) or ln P(X <= k) (step -1), and that probability by P(X = k)."""
    total = term = mp.mpf(1)
    j = k
    while 0 < j < n + (step < 0) and term > total * mp.mpf(10) ** -45:
        ratio = mp.mpf(n - j) / (j + 1) * p / (1 - p) if step > 0 else mp.mpf(j) / (n - j + 1) * (1 - p) / p
        term *= ratio
        total += term
        j += step
    exactly = mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1) + k * mp.log(p) + (n - k) * mp.log1p(-p)
    return exactly + mp.log(total), total


def limit(k, n, a, step):
    estimate = mp.log(mp.mpf(k) / n)
    low, high = (mp.log(a) - mp.log(n), estimate) if step > 0 else (estimate, mp.mpf(0))
    at = (low + high) / 2
    while True:
        if not low < at < high:
            at = (low + high) / 2
        p = mp.exp(at)
        value, total = tail(k, n, p, step)
        excess = value - mp.log(a)
        low, high = (low, at) if (excess > 0) == (step > 0) else (at, high)
        slope = k / total if step > 0 else -p * (n - k) / ((1 - p) * total)
        following = at - excess / slope
        if abs(following - at) < mp.mpf(10) ** -25 and abs(excess) < mp.mpf(10) ** -25:
            return mp.exp(following)
        at = following


k, n, level = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
a = (1 - mp.mpf(level)) / 2
lower = mp.mpf(0) if k == 0 else mp.exp(mp.log(a) / n) if k == n else limit(k, n, a, 1)
upper = mp.mpf(1) if k == n else -mp.expm1(mp.log(a) / n) if k == 0 else limit(k, n, a, -1)
print(k, n, repr(level), mp.nstr(lower, 17), mp.nstr(upper, 17))
