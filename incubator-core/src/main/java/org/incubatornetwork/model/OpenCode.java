package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import org.incubatornetwork.style.NoBean;

/**
 * A code of a list that is open because the world is: a code outside the list is kept as it stands and reported by a
 * rule, never dropped or rejected. A code is any text of one to 128 characters, none of them a control
 * character or half a character.
 */
public sealed interface OpenCode extends Serializable, NoBean
        permits CountedUnit,
                EventKind,
                FundingInstrument,
                FunnelStep,
                Governance,
                NameKind,
                NetworkKind,
                OrganizationKind,
                PremisesBasis,
                ProgrammeKind,
                RecognitionKind,
                RoleEndReason,
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
     * The codes of the list.
     *
     * @return the constants of the type, in the order of the list
     */
    ImmutableSet<? extends OpenCode> knownCodes();

    /**
     * Whether the code is on the list of this version of the model.
     *
     * @return true for the constants of the type
     */
    boolean isKnown();
}
