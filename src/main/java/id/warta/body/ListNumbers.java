package id.warta.body;

import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a browser writes before the items of a list. */
final class ListNumbers {
    private ListNumbers() {}

    /** The number of the first item; Integer.MIN_VALUE for a list without numbers. */
    static int first(Element list) {
        if (!list.normalName().equals("ol")) {
            return Integer.MIN_VALUE;
        }
        boolean isReversed = list.hasAttr("reversed");
        return number(
                list, "start", isReversed ? BlockReader.children(list, "li").size() : 1);
    }

    /** The sign of an item, of which the number stands on top of the stack, and is counted on. */
    static String sign(Element item, Deque<Integer> numbers) {
        var top = numbers.peek();
        if (top == null || top == Integer.MIN_VALUE) {
            return "-";
        }
        int number = number(item, "value", top);
        var list = item.parent();
        numbers.pop();
        numbers.push(list != null && list.hasAttr("reversed") ? number - 1 : number + 1);
        return written(number, list == null ? "" : list.attr("type")) + ".";
    }

    private static int number(Element element, String attribute, int otherwise) {
        var text = element.attr(attribute);
        return text.matches("-?[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private static String written(int number, String type) {
        boolean isLetter = number >= 1 && number <= 26;
        return switch (type) {
            case "a" -> isLetter ? String.valueOf((char) ('a' + number - 1)) : String.valueOf(number);
            case "A" -> isLetter ? String.valueOf((char) ('A' + number - 1)) : String.valueOf(number);
            case "i" -> roman(number);
            case "I" -> roman(number).toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        if (number < 1 || number > 3_999) {
            return String.valueOf(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        var roman = new StringBuilder();
        int left = number;
        for (int at = 0; at < values.length; at++) {
            while (left >= values[at]) {
                roman.append(signs[at]);
                left -= values[at];
            }
        }
        return roman.toString();
    }
}
