package id.warta.exchange.ghost;

import id.warta.article.Warning;
import java.util.List;

/**
 * The parts of a body that are left out, each told on its story.
 *
 * @param open whether everybody could read the post; what it kept for members is then left out
 */
record Losses(List<Warning> warnings, boolean open) {
    private static final String MEMBERS_ONLY = "members-only";
    private static final int MAX_WORDS = 2_000;
    private static final int MAX_WARNINGS = 100;
    private static final Warning MORE = new Warning("/body/html", "more", "and more parts than are listed");

    /** Tells that something is left out, and which words and addresses it held. */
    void leaveOut(String code, String what, String words) {
        var told = words.strip();
        var shown = told.length() <= MAX_WORDS
                ? told
                : told.substring(0, told.offsetByCodePoints(0, told.codePointCount(0, MAX_WORDS))) + "…";
        boolean isFirstForMembers = code.equals(MEMBERS_ONLY) && !areMembersOnly();
        if (warnings.size() < MAX_WARNINGS || isFirstForMembers) {
            warnings.add(new Warning("/body/html", code, "Left out: " + what + (shown.isEmpty() ? "" : ": " + shown)));
        } else if (!warnings.contains(MORE)) {
            warnings.add(MORE);
        }
    }

    /** Whether a part for members was left out. */
    boolean areMembersOnly() {
        return warnings.stream().anyMatch(warning -> warning.code().equals(MEMBERS_ONLY));
    }

    /** Tells that a part for members is left out. */
    void membersOnly(String words) {
        leaveOut(MEMBERS_ONLY, "a part that only members could read", words);
    }
}
