package id.warta.text;

/** What XML can hold: some characters may not stand in it, not even escaped. */
public final class XmlText {
    private XmlText() {}

    /** The text without what XML 1.0 (section 2.2) forbids: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
    public static String of(String text) {
        if (text.codePoints().allMatch(XmlText::isAllowed)) {
            return text;
        }
        return text.codePoints()
                .filter(XmlText::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
