package org.incubatornetwork.validation;

import org.incubatornetwork.validation.rule.Check;
import org.incubatornetwork.validation.rule.Context;

/** A check of startups, or of startups as known on the day, in the context of its rule. */
record CheckInContext<C extends Context, T>(C context, Check<? super T> check) {}
