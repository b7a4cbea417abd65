package id.warta.access;

import java.util.Locale;

/** What tokens may be called: the history names them beside the administrator and those who come by OpenID Connect. */
public final class TokenName {
    /** Plain text of one line. */
    static final String ONE_LINE = "[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]*";

    private TokenName() {}

    public static boolean isOneLine(String name) {
        return name.matches(ONE_LINE);
    }

    /** Whether it would be taken for one of these. */
    static boolean isReserved(String name) {
        var key = name.strip().toLowerCase(Locale.ROOT);
        return key.equals("admin") || key.startsWith("oidc:");
    }
}
