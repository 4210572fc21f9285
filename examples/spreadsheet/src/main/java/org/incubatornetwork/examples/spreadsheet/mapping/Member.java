package org.incubatornetwork.examples.spreadsheet.mapping;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.VitalStatus;

/** A member of a startup that a column can fill, by its path in the format. */
public enum Member {
    /** The startup's id. */
    ID("id", Kind.ID),
    /** Its name. */
    NAME("name", Kind.TEXT),
    /** Its other names. */
    NAMES("names", Kind.TEXTS),
    /** Its kind. */
    KIND("kind", Kind.OPEN_CODE),
    /** Its legal form. */
    LEGAL_FORM("legalForm", Kind.TEXT),
    /** When it was founded. */
    FOUNDED("founded", Kind.DAY),
    /** What it does. */
    DESCRIPTION("description", Kind.TEXT),
    /** Its page. */
    URL("url", Kind.TEXT),
    /** The street of its address. */
    STREET("address.streetAddress", Kind.TEXT),
    /** The town of its address. */
    LOCALITY("address.addressLocality", Kind.TEXT),
    /** The region of its address. */
    REGION("address.addressRegion", Kind.TEXT),
    /** The postal code of its address. */
    POSTAL_CODE("address.postalCode", Kind.TEXT),
    /** The country of its address. */
    COUNTRY("address.addressCountry", Kind.TEXT),
    /** Its sectors, by the scheme of the column. */
    SECTORS("sectors", Kind.TEXTS),
    /** How far it has come. */
    STAGE("stages", Kind.OPEN_CODE),
    /** How many founders it has. */
    FOUNDERS("founders.total", Kind.COUNT),
    /** How many of its founders are women. */
    FOUNDERS_WOMEN("founders.women", Kind.COUNT),
    /** How closely it is supported. */
    LEVEL("supportPeriods.level", Kind.CODE, SupportLevel.class),
    /** At which site. */
    SITE("supportPeriods.siteId", Kind.ID),
    /** From when. */
    START("supportPeriods.start", Kind.DAY),
    /** Until when: the first day after. */
    END("supportPeriods.end", Kind.DAY),
    /** With which programme. */
    PROGRAMME("supportPeriods.programmeId", Kind.ID),
    /** With which cohort. */
    COHORT("supportPeriods.cohortId", Kind.ID),
    /** How it uses the site. */
    MODE("supportPeriods.mode", Kind.CODE, SupportMode.class),
    /** Why its support ended. */
    END_REASON("supportPeriods.endReason", Kind.CODE, EndReason.class),
    /** What became of it. */
    STATUS("statusEvents.status", Kind.CODE, VitalStatus.class),
    /** The first day of that. */
    STATUS_ON("statusEvents.on", Kind.DAY),
    /** The firm that acquired it. */
    COUNTERPARTY("statusEvents.counterparty", Kind.TEXT),
    /** How that is known. */
    EVIDENCE("statusEvents.evidence", Kind.TEXT),
    /** Its jobs. */
    JOBS("jobs.direct", Kind.COUNT),
    /** Jobs that depend on it. */
    JOBS_INDIRECT("jobs.indirect", Kind.COUNT),
    /** Its sales, of the year of the column. */
    REVENUE("revenues.amount", Kind.MONEY),
    /** In what currency the amounts of the row are, where that is not the columns'. */
    CURRENCY("currency", Kind.CODE, currencies()),
    /** When it raised money. */
    ROUND_ON("fundingRounds.on", Kind.DAY),
    /** In what form. */
    ROUND_INSTRUMENT("fundingRounds.instrument", Kind.OPEN_CODE),
    /** How much. */
    ROUND_AMOUNT("fundingRounds.amount", Kind.MONEY),
    /** From whom. */
    ROUND_INVESTORS("fundingRounds.investors", Kind.TEXTS),
    /** Its number in another register, by the scheme of the column. */
    IDENTIFIERS("identifiers", Kind.IDENTIFIER);

    /** How the value of a cell is read. */
    public enum Kind {
        /** As an id. */
        ID,
        /** As it stands. */
        TEXT,
        /** As texts, once it is split. */
        TEXTS,
        /** As a code of a closed list. */
        CODE,
        /** As a code of a list that may have others. */
        OPEN_CODE,
        /** As a vague day. */
        DAY,
        /** As a number without a fraction. */
        COUNT,
        /** As an amount in the currency of the column. */
        MONEY,
        /** As an identifier, whose every digit counts. */
        IDENTIFIER
    }

    private final String path;
    private final Kind kind;
    private final List<String> codes;

    Member(String path, Kind kind) {
        this(path, kind, List.of());
    }

    Member(String path, Kind kind, Class<? extends Enum<?>> codes) {
        this(path, kind, Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList());
    }

    Member(String path, Kind kind, List<String> codes) {
        this.path = path;
        this.kind = kind;
        this.codes = codes;
    }

    private static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }

    /**
     * The path of the member.
     *
     * @return such as {@code supportPeriods.start}
     */
    public String path() {
        return path;
    }

    /**
     * How its values are read.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The codes of its list.
     *
     * @return the codes; empty if it has none or may have others
     */
    public List<String> codes() {
        return codes;
    }

    /**
     * Whether several columns may fill it.
     *
     * @return true for members of lists, each column of which makes an item of its own
     */
    public boolean isRepeatable() {
        return switch (this) {
            case NAMES,
                    SECTORS,
                    STAGE,
                    FOUNDERS,
                    FOUNDERS_WOMEN,
                    JOBS,
                    JOBS_INDIRECT,
                    REVENUE,
                    ROUND_INVESTORS,
                    IDENTIFIERS -> true;
            default -> false;
        };
    }

    /**
     * Whether a row may tell it several times, by columns of one number each.
     *
     * @return true for members of support, of statuses and of funding rounds
     */
    public boolean hasItems() {
        return path.startsWith("supportPeriods.")
                || path.startsWith("statusEvents.")
                || path.startsWith("fundingRounds.");
    }

    /**
     * Whether a column without a number tells it of all items of the row.
     *
     * @return true for members of support but its days and its reason
     */
    public boolean isShared() {
        return switch (this) {
            case LEVEL, SITE, PROGRAMME, COHORT, MODE -> true;
            default -> false;
        };
    }

    /**
     * The member of a path.
     *
     * @param path the path
     * @return the member; empty if there is none
     */
    public static Optional<Member> find(String path) {
        return Arrays.stream(values())
                .filter(member -> member.path.equals(path))
                .findFirst();
    }

    /**
     * The paths of all members.
     *
     * @return the paths
     */
    public static List<String> paths() {
        return Arrays.stream(values()).map(Member::path).toList();
    }
}
