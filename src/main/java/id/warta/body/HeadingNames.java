package id.warta.body;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Names of headings in Markdown, {@code ## Latar {#latar}}, as kramdown, Pandoc and Hugo write them. */
final class HeadingNames {
    private static final Pattern NAME = Pattern.compile("\\s*\\{#([\\p{L}\\p{N}._:-]{1,100})}\\s*");
    private static final int MAX_LENGTH = 110;

    private HeadingNames() {}

    /** Moves the name from the words of a heading to its attributes; asked by the renderer before it writes the words. */
    static void name(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading && node.getLastChild() instanceof Text last) {
            var words = last.getLiteral();
            int start = words.lastIndexOf("{#");
            if (start >= 0 && words.length() - start <= MAX_LENGTH) {
                var name = NAME.matcher(words.substring(start));
                if (name.matches()) {
                    attributes.put("id", name.group(1));
                    last.setLiteral(words.substring(0, start).stripTrailing());
                }
            }
        }
    }
}
