package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.model.Name;

/** Invented names of others than startups. */
final class Phrases {
    static final ImmutableList<String> ACQUIRERS = ImmutableList.of(
            "Groupe Zénith (fictif)",
            "Holding Al-Manara (fictif)",
            "Compagnie de l'Atlas (fictive)",
            "مجموعة الأفق (خيالية)");

    static final ImmutableList<String> INVESTORS = ImmutableList.of(
            "Fonds Amorçage (fictif)", "Fonds Argan (fictif)", "Cercle des Anges (fictif)", "صندوق الانطلاق (خيالي)");

    static final ImmutableList<String> LEGAL_FORMS = ImmutableList.of("SARL", "SARL AU", "SARL", "SA", "SAS");

    private Phrases() {}

    /** A name in another language. */
    static Name name(String language, String text) {
        return Name.builder().text(text).language(language).build();
    }
}
