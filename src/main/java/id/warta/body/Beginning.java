package id.warta.body;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The first letters of an element, wherever in it they stand. */
public final class Beginning {
    private Beginning() {}

    /** Takes so many letters away, and what holds nothing any more without them. */
    public static void cut(Element element, int letters) {
        int left = letters;
        for (var node : element.nodeStream(TextNode.class).toList()) {
            var text = node.getWholeText();
            int taken = Math.min(left, text.length());
            node.text(text.substring(taken));
            left -= taken;
            if (taken > 0 && taken == text.length()) {
                removeEmpty(node, element);
            }
            if (left == 0) {
                break;
            }
        }
    }

    private static void removeEmpty(TextNode node, Element within) {
        var around = node.parent();
        node.remove();
        while (around != null && !around.equals(within) && around.childNodeSize() == 0) {
            var outer = around.parent();
            around.remove();
            around = outer;
        }
    }
}
