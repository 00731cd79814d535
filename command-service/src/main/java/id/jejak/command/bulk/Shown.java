package id.jejak.command.bulk;

/** What of a sender's own words is shown again. */
final class Shown {

    private static final int LONGEST = 100;

    private Shown() {}

    /** On one line, and no longer than a line: enough to find the place again. */
    static String briefly(String text) {
        var oneLine = text.replaceAll("\\p{Cntrl}+", " ");
        return oneLine.codePointCount(0, oneLine.length()) <= LONGEST
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
