package org.incubatornetwork.examples.spreadsheet.draft;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;

/** What headers in English and French mostly mean, and which name persons. */
final class Headings {
    private static final Map<Member, Pattern> MEMBERS = new LinkedHashMap<>();
    private static final Pattern PERSONAL = words("founder( name)?s?|fondateurs?|fondatrices?|porteurs?( de"
            + " projet)?|gerante?s?|dirigeante?s?|ceo|pdg|president|owner|contacts?("
            + " person)?|personne|person|first ?names?|last ?names?|surname|prenoms?|nom de famille|e"
            + " ?-?mails?|courriels?|mail|adresse"
            + " electronique|phones?|telephones?|tel|mobile|gsm|whatsapp|fax|birth|date of"
            + " birth|dob|naissance|date de"
            + " naissance|age|gender|sexe?|genre|civilite|linkedin|cin|cnie|passport|passeport|nationalit[ey]");

    /** Words that a header of persons has somewhere. */
    private static final Pattern PERSON = Pattern.compile(
            "\\b(founders?|fondat(eur|rice)s?|porteu(r|se)s?|promot(eur|rice)s?|"
                    + "gerante?s?|dirigeante?s?|direct(or|eur|rice)s?|ceo|pdg|mentors?|coach(es)?|contacts?|prenoms?|(e-?)?mails?|courriels?|"
                    + "phones?|telephones?|tel|mobile|gsm|whatsapp|birth|naissance|ne\\(e\\) le|gender|sexe?|genre|civilite|cin|cnie|"
                    + "linkedin|twitter|facebook|responsables?|representante?s?|aadhaar|passe?ports?|h/f|full name|nom complet)\\b");
    /** Headers that are as often said of something else: numbers of rows, days of other things, words of many meanings. */
    private static final Pattern AMBIGUOUS = words(
            "id|identifiant|code|ref|reference|n°|no|numero|#|s\\.? ?no\\.?|sl\\.?"
                    + " ?no\\.?|sr\\.? ?no\\.?|state|location|lieu|projet|project|creation|created|start|debut|end|fin|sortie|"
                    + "depart|left( on)?|installation|situation|etat|class|edition|promotion|centre|center|building|batiment|stage|phase|"
                    + "field|focus area|theme|activite|activity|solution|product|produit|objet|link|lien|if|rc|grant|subvention|"
                    + "investment|investissement|total funding|(total )?raised|tenants?|residents?|tags|effectifs?|team size|taille de l.equipe|fte|etp|ca");

    static {
        put(
                Member.FOUNDERS_WOMEN,
                "(number of |nombre de |nb )(women|femmes)( founders| fondatrices)?|women founders|fondatrices"
                        + " \\(nombre\\)");
        put(Member.FOUNDERS, "(number of |nombre de |nb |no\\. of )(founders|fondateurs|associes|porteurs)");
        put(
                Member.IDENTIFIERS,
                "((n°|no\\.?|num\\.?|numero)( ?(de |du |d.))? ?)?(ice|siren|siret|rc|rcs|registre (de|du) commerce|immatriculation|"
                        + "tva|identifiant fiscal)|cin|gstin|dpiit|company number|registration (number|no)|if|vat( (number|no\\.?))?");
        put(
                Member.ID,
                "id|identifiant|code|ref|reference|n°|no|numero|#|startup id|s\\.? ?no\\.?|sl\\.? ?no\\.?|sr\\.?"
                        + " ?no\\.?");
        put(
                Member.NAME,
                "name|nom|startup|start-up|start up|company|societe|entreprise|raison sociale|startup name|company"
                        + " name|nom de la (startup|start-up|societe)|name of (the"
                        + " )?(startup|company|incubatee|tenant)|nom (de l.)?(entreprise|societe|startup|structure)|tenants?|residents?|"
                        + "locataires?|portfolio company|organi[sz]ation|denomination|projet|project|incubatee");
        put(Member.NAMES, "(brand|trade|commercial|former|other) names?|enseigne|marque|nom commercial|ancien nom");
        put(Member.LEGAL_FORM, "legal form|forme juridique|statut juridique|entity type|legal status");
        put(Member.STATUS, "status|statut|etat|situation|current status|state of activity");
        put(
                Member.START,
                "entry( date)?|date d.entree|entree|start( date)?|debut|date de debut|admission( date)?|date"
                        + " d.admission|incubated (since|on)|joined( on)?|date of"
                        + " (incubation|admission|joining|entry)|date d.(integration|installation|arrivee)|date (installation|entree|arrivee|admission)|"
                        + "installation|moved in( on)?|move-in( date)?|onboarded");
        put(
                Member.END,
                "exit( date)?|date de sortie|sortie|end( date)?|fin|date de fin|graduat(ed|ion)( on| date)?|date of"
                        + " (exit|graduation|leaving)|left( on)?|depart|date (de )?(depart|sortie)|moved out( on)?|move-out( date)?");
        put(
                Member.FOUNDED,
                "founded|founded (in|on)|creation|date de creation|annee de creation|created|incorporat(ed|ion)( on|"
                        + " date)?|date of (incorporation|registration|establishment)|year of establishment|year"
                        + " founded|fondee( en)?");
        put(Member.STATUS_ON, "(status|closing|closure) date|date (du statut|de fermeture|de cessation)|closed on");
        put(Member.COHORT, "cohort|cohorte|batch|promotion|promo|class|edition");
        put(Member.PROGRAMME, "program|programme|program name");
        put(
                Member.SITE,
                "site|centre|center|location of"
                        + " incubation|technopark|incubator|incubateur|pepiniere|building|batiment");
        put(Member.LOCALITY, "city|ville|town|localite|commune|location|lieu|hq|hq city|headquarters|siege");
        put(Member.REGION, "state|region|province|departement|district");
        put(Member.COUNTRY, "country|pays");
        put(Member.STREET, "address|adresse|street|rue");
        put(Member.POSTAL_CODE, "(postal|zip|pin) ?code|code postal|zip|pin");
        put(
                Member.SECTORS,
                "sectors?|secteurs?("
                        + " (d.)?activite)?|tags|industry|industries|domaines?|domain|activite|activity|vertical|field|focus"
                        + " area|theme|thematique");
        put(Member.STAGE, "stage|stade|maturity|maturite|phase");
        put(Member.URL, "web ?site|site (web|internet)|url|web|lien|link");
        put(
                Member.DESCRIPTION,
                "description|one-?liner|tagline|about|presentation|pitch|objet|resume|summary|solution|product|produit");
        put(
                Member.JOBS,
                "(jobs|emplois|employees|employment|effectifs?|salaries|headcount|team size|taille de"
                        + " l.equipe|fte|etp|(number of |nombre d.|nombre de |nb |no\\. of"
                        + " )(jobs|emplois|employees|salaries|employes|fte|etp))( (en )?(etp|fte)s?)?");
        put(Member.REVENUE, "revenues?|turnover|chiffre d.affaires|ca|sales|ventes");
        put(Member.CURRENCY, "currency|devise|monnaie");
        put(
                Member.ROUND_AMOUNT,
                "funding|funds raised|amount raised|montant leve|levee( de fonds)?|fonds"
                        + " leves|investment|investissement|grant|subvention|seed fund|total funding|(total )?raised");
        put(Member.ROUND_INVESTORS, "investors?|investisseurs?");
    }

    /** A piece of a header with a number at its end, or an ordinal number at its start. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<name>.*[^0-9 (#°-])[ (#°-]*(?<last>[1-9])\\)?|(?<first>[1-9]) ?(?:st|nd|rd|th|er|ere|e|eme) (?<of>.+)");

    /** What a header says of the amounts below it, and what one of them stands for then; of several the first counts. */
    private static final ImmutableMap<Pattern, Integer> UNITS = ImmutableMap.of(
            Pattern.compile(
                    "\\bk ?(€|\\$|£|eur\\b|euros?\\b|mad\\b|dh\\b|usd\\b|inr\\b)|\\(k\\)|\\bmilliers\\b|\\bthousands?\\b|'000"),
            1_000,
            Pattern.compile("\\bm ?(€|\\$|£|eur\\b|euros?\\b|mad\\b|dh\\b|usd\\b)|\\(m\\)|\\bmillions?\\b"),
            1_000_000,
            Pattern.compile("\\bla(kh|c)s?\\b"),
            100_000,
            Pattern.compile("\\bcr(ores?)?\\b"),
            10_000_000);

    /** A member, and the number of the item that a header names; 0 if it names none. */
    record Named(Member member, int item) {}

    private Headings() {}

    /** What a header names, whatever day it says. */
    static Optional<Named> named(String header) {
        return HeaderDay.of(plain(header)).rests().stream()
                .map(Headings::namedWithoutDay)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What a header names: as a whole, by the header below or by that above; a number may stand with either. */
    private static Optional<Named> namedWithoutDay(String plain) {
        List<String> pieces = new ArrayList<>(List.of(plain));
        if (plain.contains(" / ")) {
            pieces.addAll(Lists.reverse(List.of(plain.split(" / "))));
        }
        int item = 0;
        Optional<Member> found = Optional.empty();
        for (String piece : pieces) {
            found = found.or(() -> member(piece));
            Matcher numbered = NUMBERED.matcher(piece);
            if (numbered.matches()) {
                boolean isLast = numbered.group("last") != null;
                item = Integer.parseInt(numbered.group(isLast ? "last" : "first"));
                found = found.or(
                        () -> member(numbered.group(isLast ? "name" : "of").strip()));
            }
        }
        int number = item;
        return found.map(member -> new Named(member, member.hasItems() ? number : 0));
    }

    private static void put(Member member, String words) {
        MEMBERS.put(member, words(words));
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?:" + words + ")(?: ?\\([^)]*\\)| (?:en )?k?(?:eur|mad|usd|€))?[ :*]*");
    }

    /** A header without accents, in lower case. */
    static String plain(String header) {
        return Normalizer.normalize(header.replace('’', '\''), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
    }

    /** What one stands for in the amounts of a column, if its header says so. */
    static Optional<Integer> unit(String plain) {
        return UNITS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(plain).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<Member> member(String plain) {
        return MEMBERS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(plain).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean isPersonal(String plain) {
        List<String> rests = HeaderDay.of(plain).rests();
        return isAnyOf(rests, PERSONAL)
                || (rests.stream().allMatch(rest -> member(rest).isEmpty())
                        && PERSON.matcher(plain).find());
    }

    private static boolean isAnyOf(List<String> rests, Pattern words) {
        return rests.stream().anyMatch(rest -> words.matcher(rest).matches());
    }

    /** Whether a header that is known is as often said of something else. */
    static boolean isAmbiguous(String plain) {
        return isAnyOf(HeaderDay.of(plain).rests(), AMBIGUOUS);
    }
}
