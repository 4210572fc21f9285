package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.Collections2;
import java.util.Optional;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.text.Nearest;
import org.incubatornetwork.validation.rule.Context;

/** Finds codes of open lists that are on none of them. */
final class UnknownCodes {
    private static final Within<OpenCode> CODES = Within.of(OpenCode.class);

    private UnknownCodes() {}

    static void in(Entity whole, Context context) {
        for (Within.Found<OpenCode> found : CODES.find(whole, code -> !code.isKnown())) {
            OpenCode code = found.value();
            context.at(found.path())
                    .with("code", code.code())
                    .actual(code.code())
                    .nearest(() -> nearest(code))
                    .report();
        }
    }

    private static Optional<String> nearest(OpenCode code) {
        return Nearest.to(code.code(), Collections2.transform(code.knownCodes(), OpenCode::code));
    }
}
