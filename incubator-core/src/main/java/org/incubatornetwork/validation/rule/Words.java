package org.incubatornetwork.validation.rule;

import com.google.common.collect.Maps;
import java.io.Serializable;
import java.time.Period;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.text.Message;

/** How the values of the model are said in a message: the finding keeps the values, and people read words. */
final class Words {
    private Words() {}

    /** A message whose arguments are said in words. */
    static Message spoken(Message message) {
        return Message.of(message.template(), Maps.transformValues(message.arguments(), Words::spoken));
    }

    private static Serializable spoken(Serializable value) {
        if (value instanceof Quantity quantity) {
            return ValueText.of(quantity);
        }
        if (value instanceof DateWindow window) {
            return ValueText.of(window);
        }
        if (value instanceof Period period) {
            return ValueText.of(period);
        }
        return value instanceof CapacityUnit unit ? ValueText.of(unit) : value;
    }
}
