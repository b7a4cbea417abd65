package id.warta.address;

import java.net.IDN;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address as a link has it: a path or a full address, with what campaigns, social networks and former systems add to it.
 *
 * @param host in lower case, without {@code www.} and the port; null if this is only a path
 * @param path begins with a slash
 * @param parameters as they are written
 */
record FollowedAddress(@Nullable String host, String path, List<String> parameters) {
    private static final Pattern FULL = Pattern.compile("(?i)https?://([^/?#]+)([^#]*).*", Pattern.DOTALL);

    /** Parameters that say where a reader came from, and never what stands at the address. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:(?:utm|mtm|matomo|pk|piwik|hsa|at|fb)_[^=]*|fbclid|gclid|gclsrc|gbraid|wbraid|gad_\\w+|dclid|msclkid|twclid"
                    + "|ttclid|yclid|ysclid|igshid|igsh|epik|li_fat_id|rb_clickid|_openstat|_ga|_gl|mc_[ce]id|mkt_tok|_hsenc|_hsmi|wt_mc"
                    + "|s_cid|cmpid|cid|ocid|ncid|icid|trk|spm|vero_id|oly_(?:enc|anon)_id|ref|ref_src|ref_url|source|share|nb"
                    + "|__twitter_impression|__s|usqp|amp_js_v|replytocom|noamp)(?:=.*)?",
            Pattern.DOTALL);

    private static final Pattern AMP = Pattern.compile("(?i)amp(?:=1|=true)?|outputType=amp");
    private static final Pattern OTHER_FORM =
            Pattern.compile("(?i)(?:/(?:amp|feed(?:/(?:rss2?|rdf|atom))?|embed|trackback))+/*$");
    private static final Pattern POST_NUMBER = Pattern.compile("(?:p|page_id)=\\d{1,18}");

    /** Reads an address; nothing if this is neither a path nor a full address. */
    static Optional<FollowedAddress> of(String text) {
        if (text.startsWith("/")) {
            return Optional.of(of(null, text));
        }
        var full = FULL.matcher(text.strip());
        return full.matches()
                ? Optional.of(host(full.group(1)))
                        .filter(host -> !host.isEmpty())
                        .map(host -> of(host, full.group(2)))
                : Optional.empty();
    }

    private static FollowedAddress of(@Nullable String host, String rest) {
        int mark = rest.indexOf('?');
        var path = mark < 0 ? rest : rest.substring(0, mark);
        var parameters = mark < 0
                ? List.<String>of()
                : Arrays.stream(rest.substring(mark + 1).split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .toList();
        return new FollowedAddress(host, path.startsWith("/") ? path : "/" + path, parameters);
    }

    private static String host(String authority) {
        var host = authority
                .substring(authority.lastIndexOf('@') + 1)
                .replaceFirst(":\\d*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "");
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException noName) {
            return host;
        }
    }

    /** The path and the parameters, all of them. */
    String whole() {
        return path(path, parameters);
    }

    /** The same without the parameters of campaigns. */
    String withoutTracking() {
        return path(path, telling());
    }

    /** The same below a site that does not stand at the root of its host. */
    FollowedAddress below(String root) {
        return path.startsWith(root + "/")
                ? new FollowedAddress(host, path.substring(root.length()), parameters)
                : this;
    }

    /** What may be known of it, the likeliest first: as it is, without what tracks, by the number of a post, as the page itself. */
    Set<String> candidates() {
        var candidates = new LinkedHashSet<String>();
        candidates.add(whole());
        candidates.add(withoutTracking());
        telling().stream()
                .filter(parameter -> POST_NUMBER.matcher(parameter).matches())
                .forEach(number -> candidates.add(path.replaceFirst("/?(?:index\\.php)?$", "/") + "?" + number));
        var page = page();
        candidates.add(path(path, page));
        candidates.add(path(OTHER_FORM.matcher(path).replaceFirst("/"), page));
        return candidates;
    }

    /** Where the page stands, of which the parameters may show a part. */
    Set<String> withoutParameters() {
        return new LinkedHashSet<>(List.of(path, OTHER_FORM.matcher(path).replaceFirst("/")));
    }

    /** The parameters that say something of the page itself. */
    List<String> page() {
        return telling().stream()
                .filter(parameter -> !AMP.matcher(parameter).matches())
                .toList();
    }

    private List<String> telling() {
        return parameters.stream()
                .filter(parameter -> !TRACKING.matcher(parameter).matches())
                .toList();
    }

    private static String path(String path, List<String> parameters) {
        return parameters.isEmpty() ? path : path + parameters.stream().collect(Collectors.joining("&", "?", ""));
    }
}
