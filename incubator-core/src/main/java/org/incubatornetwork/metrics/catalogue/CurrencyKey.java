package org.incubatornetwork.metrics.catalogue;

/** What a currency is known by as a number: its three capital letters are digits. */
final class CurrencyKey {
    private static final int LETTERS = 26;

    private CurrencyKey() {}

    static long of(String code) {
        long number = 0;
        for (int i = 0; i < code.length(); i++) {
            number = number * LETTERS + code.charAt(i) - 'A';
        }
        return number;
    }

    static String code(long number) {
        char[] letters = {
            (char) ('A' + number / (LETTERS * LETTERS)),
            (char) ('A' + number / LETTERS % LETTERS),
            (char) ('A' + number % LETTERS)
        };
        return String.valueOf(letters);
    }
}
