package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.model.Sector;

/**
 * Names of startups: an invented word of three syllables, which can be written in Latin, Arabic and Tifinagh letters,
 * and a French word for what the startup does. No two of a register are alike, whatever is made of accents and case: the
 * numbers of the words are a permutation of the index, and past the last combination a number is added.
 */
final class Names {
    private static final String[] CONSONANTS = {
        "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "r", "s", "t", "z", "q"
    };
    private static final String[] ARABIC_CONSONANTS = {
        "ب", "د", "ف", "ڭ", "ه", "ج", "ك", "ل", "م", "ن", "ر", "س", "ت", "ز", "ق"
    };
    private static final String[] TIFINAGH_CONSONANTS = {
        "ⴱ", "ⴷ", "ⴼ", "ⴳ", "ⵀ", "ⵊ", "ⴽ", "ⵍ", "ⵎ", "ⵏ", "ⵔ", "ⵙ", "ⵜ", "ⵣ", "ⵇ"
    };
    private static final String[] VOWELS = {"a", "i", "u"};
    private static final String[] ARABIC_VOWELS = {"ا", "ي", "و"};
    private static final String[] TIFINAGH_VOWELS = {"ⴰ", "ⵉ", "ⵓ"};
    private static final int SYLLABLES = CONSONANTS.length * VOWELS.length;
    private static final int WORDS = SYLLABLES * SYLLABLES * SYLLABLES;

    /** The scheme of the codes that networks of this package sort their startups by. */
    static final String SCHEME = "network";

    static final Sector DIGITAL = Sector.of(SCHEME, "DIGITAL");
    static final Sector GREEN_TECH = Sector.of(SCHEME, "GREEN_TECH");
    static final Sector CULTURAL_AND_CREATIVE = Sector.of(SCHEME, "CULTURAL_AND_CREATIVE");

    /**
     * What a startup does.
     *
     * @param french the word that its name ends with
     * @param arabic the same in Arabic
     * @param sector its sector in the network's terms
     * @param isic its class by ISIC, revision 4
     */
    record Trade(String french, String arabic, Sector sector, String isic) {}

    static final ImmutableList<Trade> TRADES = ImmutableList.of(
            new Trade("Logiciels", "برمجيات", DIGITAL, "6201"),
            new Trade("Données", "بيانات", DIGITAL, "6311"),
            new Trade("Systèmes", "أنظمة", DIGITAL, "6202"),
            new Trade("Réseaux", "شبكات", DIGITAL, "6110"),
            new Trade("Sécurité", "أمن", DIGITAL, "6202"),
            new Trade("Paiement", "أداء", DIGITAL, "6619"),
            new Trade("Santé", "صحة", DIGITAL, "6201"),
            new Trade("Éducation", "تعليم", DIGITAL, "8550"),
            new Trade("Logistique", "لوجستيك", DIGITAL, "5229"),
            new Trade("Mobilité", "تنقل", DIGITAL, "4921"),
            new Trade("Conseil", "استشارة", DIGITAL, "6202"),
            new Trade("Robotique", "روبوتات", DIGITAL, "2829"),
            new Trade("Voyages", "أسفار", DIGITAL, "7911"),
            new Trade("Cloud", "سحابة", DIGITAL, "6311"),
            new Trade("Énergie", "طاقة", GREEN_TECH, "3510"),
            new Trade("Solaire", "شمس", GREEN_TECH, "3510"),
            new Trade("Eau", "ماء", GREEN_TECH, "3600"),
            new Trade("Recyclage", "تدوير", GREEN_TECH, "3830"),
            new Trade("Agritech", "فلاحة", GREEN_TECH, "0161"),
            new Trade("Médias", "إعلام", CULTURAL_AND_CREATIVE, "5911"),
            new Trade("Jeux", "ألعاب", CULTURAL_AND_CREATIVE, "5820"),
            new Trade("Édition", "نشر", CULTURAL_AND_CREATIVE, "5811"),
            new Trade("Créations", "إبداع", CULTURAL_AND_CREATIVE, "9000"),
            new Trade("Artisanat", "صناعة تقليدية", CULTURAL_AND_CREATIVE, "3290"));

    /** Prime, and so prime to the number of combinations, whose factors are 2, 3 and 5. */
    private static final long STEP = 1_146_581;

    private static final long COMBINATIONS = (long) WORDS * TRADES.size();

    private final long offset;

    Names(long seed) {
        this.offset = Long.remainderUnsigned(Draws.mix(seed), COMBINATIONS);
    }

    /** The three spellings of a startup's word, its trade, and the number that tells it from others of the same words. */
    record Words(String latin, String arabic, String tifinagh, Trade trade, long repetition) {
        /** The name in Latin letters. */
        String name() {
            return latin + " " + trade.french() + numbered();
        }

        /** The name in Arabic, which says the trade first. */
        String arabicName() {
            return trade.arabic() + " " + arabic + numbered();
        }

        /** The word in Tifinagh letters, as Amazigh is written. */
        String amazighName() {
            return tifinagh + numbered();
        }

        private String numbered() {
            return repetition == 0 ? "" : " " + (repetition + 1);
        }
    }

    Words of(long index) {
        long number = (index % COMBINATIONS * STEP + offset) % COMBINATIONS;
        Trade trade = TRADES.get((int) (number / WORDS));
        int word = (int) (number % WORDS);
        String latin = spelling(word, CONSONANTS, VOWELS);
        return new Words(
                (char) (latin.charAt(0) - 'a' + 'A') + latin.substring(1),
                spelling(word, ARABIC_CONSONANTS, ARABIC_VOWELS),
                spelling(word, TIFINAGH_CONSONANTS, TIFINAGH_VOWELS),
                trade,
                index / COMBINATIONS);
    }

    private static String spelling(int word, String[] consonants, String[] vowels) {
        StringBuilder spelling = new StringBuilder(6);
        for (int rest = word, i = 0; i < 3; i++) {
            int syllable = rest % SYLLABLES;
            spelling.append(consonants[syllable / VOWELS.length]).append(vowels[syllable % VOWELS.length]);
            rest /= SYLLABLES;
        }
        return spelling.toString();
    }
}
