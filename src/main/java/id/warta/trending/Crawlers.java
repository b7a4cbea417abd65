package id.warta.trending;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells programs from readers by what they call themselves. What apps are built with, such as okhttp or CFNetwork, counts as a reader; a
 * site's own server hands on the {@code User-Agent} of its reader.
 */
final class Crawlers {
    private static final Pattern NAMES = Pattern.compile(
            String.join(
                    "|",
                    // Cubot makes telephones
                    "(?<!cu)bots?(?![a-z])|crawl|spider|slurp|scrap|archiver|transcoder|validator",
                    "monitor|pingdom|uptime|lighthouse|headless|phantomjs|selenium|puppeteer|playwright",
                    "facebookexternalhit|facebookcatalog|meta-external|whatsapp/|skypeuri|embedly|iframely|pinterest/0",
                    "google-read-aloud|googleother|google-inspection|mediapartners|chatgpt|claude|perplexity|baidu.*transcoder",
                    "feed(?:fetcher|burner|ly|press|bin)|newsblur|inoreader|newsboat|\\brss",
                    "\\bcurl/|wget|libwww|lwp-|\\bperl|\\bruby|python|aiohttp|httpx|go-http-client|\\bjava/|apache-httpclient",
                    "node-fetch|undici|axios|\\bphp|guzzle|postman|insomnia|\\bnode\\b|\\bdeno|\\bbun/",
                    "ahrefs|semrush|censys|zgrab|nmap|masscan"),
            Pattern.CASE_INSENSITIVE);

    private Crawlers() {}

    /** Whether this is no reader; who does not say who it is, is none. */
    static boolean isCrawler(@Nullable String userAgent) {
        return userAgent == null
                || userAgent.isBlank()
                || NAMES.matcher(userAgent).find();
    }
}
