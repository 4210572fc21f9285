package org.incubatornetwork.model;

import java.io.Serializable;

/**
 * A code of a list that is open because the world is: a code outside the list is kept as it stands and reported by a
 * rule, never dropped or rejected. A code is any text of one to 128 characters, none of them a control
 * character or half a character.
 */
public sealed interface OpenCode extends Serializable
        permits CountedUnit,
                FundingInstrument,
                Governance,
                NameKind,
                NetworkKind,
                OrganizationKind,
                PremisesBasis,
                ProgrammeKind,
                RoleKind,
                ServiceCategory,
                Stage,
                StartupKind,
                Subgroup,
                SuccessionKind,
                TermsKind {

    /**
     * The code's text.
     *
     * @return the text, never empty
     */
    String code();

    /**
     * Whether the code is on the list of this version of the model.
     *
     * @return true for the constants of the type
     */
    boolean isKnown();
}
