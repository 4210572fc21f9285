package org.incubatornetwork.lists;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;

/** The entry of a firm in a {@link FirmList}, or that it has none there. */
@Value.Immutable
public abstract sealed class ListEntry implements Serializable, NoBean permits ImmutableListEntry {
    ListEntry() {}

    /**
     * The list that was looked through.
     *
     * @return the list
     */
    public abstract FirmList list();

    /**
     * Whether the firm is in the list.
     *
     * @return true if it was seen there
     */
    public abstract boolean isSeen();

    /**
     * The status of the firm on the day of the list.
     *
     * @return the status; empty if the list doesn't say, or lacks the firm
     */
    public abstract Optional<VitalStatus> status();

    /**
     * A firm that is in a list which says nothing of its life.
     *
     * @param list the list
     * @return the entry
     */
    public static ListEntry seen(FirmList list) {
        return of(list, true, Optional.empty());
    }

    /**
     * A firm that is in a list, with its status on the day of the list.
     *
     * @param list the list
     * @param status the status; {@link VitalStatus#UNKNOWN} is none
     * @return the entry
     */
    public static ListEntry seen(FirmList list, VitalStatus status) {
        return of(list, true, Optional.of(status).filter(known -> known != VitalStatus.UNKNOWN));
    }

    /**
     * A firm that is not in a list. It says something only if the list {@linkplain FirmList#isComplete() is complete}.
     *
     * @param list the list
     * @return that the list has no entry of the firm
     */
    public static ListEntry notSeen(FirmList list) {
        return of(list, false, Optional.empty());
    }

    private static ListEntry of(FirmList list, boolean isSeen, Optional<VitalStatus> status) {
        return ImmutableListEntry.builder()
                .list(list)
                .isSeen(isSeen)
                .status(status)
                .build();
    }

    /** Whether the list says that the firm isn't among those that are its subject. */
    final boolean isMissed() {
        return !isSeen() && list().isComplete();
    }

    final boolean isOf(ListSubject subject) {
        return list().subject() == subject;
    }

    /** What the entry says, as a part of a sentence. */
    final LocalizedText text() {
        ImmutableMap.Builder<String, Serializable> named = ImmutableMap.<String, Serializable>builder()
                .put("list", list().name())
                .put("day", list().day());
        status().ifPresent(status -> named.put("status", status));
        String key = status().isPresent() ? "seen.status" : isSeen() ? "seen" : isMissed() ? "missed" : "notSeen";
        return Message.of(ListTexts.text(key), named.buildOrThrow()).filled();
    }

    /** What is seen in which list. */
    @Override
    public final String toString() {
        String seen = isSeen() ? status().map(VitalStatus::name).orElse("seen") : "not seen";
        return list() + ": " + seen;
    }
}
