package id.warta.exchange.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.article.Warning;
import id.warta.problem.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of XML as they are found, of which nothing may be lost without a word. */
class XmlTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"%s\"?>\n";

    /** What was read of a file: its texts, and what is told of each and of the file. */
    private record Read(List<String> texts, List<List<Warning>> told, List<Warning> leftOut, OptionalInt end, Xml xml) {
        String text() {
            return texts.get(0);
        }

        String told(int text) {
            return String.join(
                    "; ", told.get(text).stream().map(Warning::detail).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            kata \\x93itu\\x94 benar | kata “itu” benar | 0x93 is no UTF-8: read as “ of windows-1252
            kaf\\xE9 baru            | kafé baru        | 0xE9 is no UTF-8: read as é of windows-1252
            5 \\x80 saja             | 5 € saja         | 0x80 is no UTF-8: read as € of windows-1252
            rusak \\x81 di sini      | rusak � di sini  | 0x81 is no UTF-8: replaced by �
            petik \\xE2\\x80 putus   | petik � putus    | 0xE2 0x80 is no UTF-8: replaced by �
            Jum\\xE2A\\x99at         | Jum�A�at         | 0xE2 is no UTF-8: replaced by �
            dua \\x93\\x94 serentak  | dua �� serentak  | 0x93 is no UTF-8: replaced by �
            \\xC0\\xAFetc            | ��etc            | 0xC0 is no UTF-8: replaced by �
            \\xED\\xA0\\x80 lepas    | ��� lepas        | 0xED is no UTF-8: replaced by �
            a\\x08b                  | a b              | U+0008 is no letter of XML: a space stands for it
            a\\x00b                  | a b              | U+0000 is no letter of XML: a space stands for it
            a\\xEF\\xBF\\xBFb        | a�b              | U+FFFF is no letter of XML: replaced by �
            a\\xC2\\x92b             | a’b              | U+0092 is no letter of XML: read as ’ of windows-1252
            a&#0;b                   | a b              | the reference &#0; is no letter of XML: a space stands for it
            a&#x1F;b                 | a b              | the reference &#x1F; is no letter of XML: a space stands for it
            a&#xD800;b               | a�b              | the reference &#xD800; is no letter of XML: replaced by �
            a&#1114112;b             | a�b              | the reference &#1114112; is no letter of XML: replaced by �
            a&#146;b                 | a’b              | the reference &#146; is no letter of XML: read as ’ of windows-1252
            """, delimiter = '|')
    void readsWhatIsBrokenAndTellsWhere(String written, String text, String told) {
        var read = read(bytes("<rss>\n<t>%s</t></rss>".formatted(written)));

        assertThat(read.text()).isEqualTo(text);
        assertThat(read.told(0)).contains("Line 2, byte ", ": " + told);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            AT&T & kawan               | AT&T & kawan
            a?b=1&c=2&copy=3           | a?b=1&c=2&copy=3
            &amp;&lt;&#65;&#x1F600;    | &<A😀
            <![CDATA[a & b &#0; ]]]]>  | a & b &#0; ]]
            “Kutipan” — é 😀           | “Kutipan” — é 😀
            &nbsp;&#999999999;         | &nbsp;&#999999999;
            """, delimiter = '|')
    void saysNothingOfWhatKeepsItsWords(String written, String text) {
        var read = read(bytes("<rss><t>%s</t></rss>".formatted(written)));

        assertThat(read.text()).isEqualTo(text);
        assertThat(read.told(0)).isEmpty();
        assertThat(read.leftOut()).isEmpty();
    }

    @Test
    void countsTheBytesOfTheFile() {
        var before = "Notice: ärger\n".repeat(3);
        var file = bytes(before + "<?xml version=\"1.0\"?><rss><t>é\\xFFb</t></rss>");

        var read = read(file);

        int place = 1;
        while (file[place - 1] != (byte) 0xFF) {
            place++;
        }
        assertThat(read.told(0)).startsWith("Line 4, byte " + place + ": 0xFF");
    }

    @Test
    void tellsEachTextWhatWasMendedInIt() {
        var read = read(bytes("<rss><t>a\\xFF</t><t>b</t><t>c\\x01 d\\x02</t></rss>"));

        assertThat(read.told(0)).contains("0xFF").doesNotContain("U+0001");
        assertThat(read.told(1)).isEmpty();
        assertThat(read.told(2)).contains("U+0001", "U+0002").doesNotContain("0xFF");
    }

    @Test
    void tellsOfVeryManyPlacesHowManyTheyAre() {
        var read = read(bytes("<rss><t>%s</t></rss>".formatted("a\\x01".repeat(5_000))));

        assertThat(read.told().get(0)).hasSize(21);
        assertThat(read.told(0)).endsWith("And 4980 further places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "iso-8859-15", "UTF-8", "utf-8", "us-ascii", "windows-1251"})
    void readsTheEncodingThatTheFileNames(String encoding) {
        var charset = Charset.forName(encoding.equals("us-ascii") ? "UTF-8" : encoding);
        var words = encoding.equals("windows-1251") ? "Джакарта" : "kafé à côté";

        var read = read((HEAD.formatted(encoding) + "<rss><t>" + words + "</t></rss>").getBytes(charset));

        assertThat(read.text()).isEqualTo(words);
        assertThat(read.told(0)).isEmpty();
    }

    @Test
    void readsLatinLettersAsBrowsersDo() {
        var file =
                (HEAD.formatted("ISO-8859-1") + "<rss><t>“kata”</t></rss>").getBytes(Charset.forName("windows-1252"));

        assertThat(read(file).text()).isEqualTo("“kata”");
    }

    @Test
    void tellsBytesThatTheNamedEncodingLacks() {
        var read = read(bytes(HEAD.formatted("windows-1252") + "<rss><t>a\\x81b</t></rss>"));

        assertThat(read.text()).isEqualTo("a�b");
        assertThat(read.told(0)).startsWith("Line 2, byte ").contains("cannot be read in the encoding of the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsWideLetters(String encoding) {
        var read = read("<rss><t>“é” 😀</t></rss>".getBytes(Charset.forName(encoding)));

        assertThat(read.text()).isEqualTo("“é” 😀");
    }

    @Test
    void refusesAnEncodingThatNobodyKnows() {
        assertThatThrownBy(() -> read(bytes(HEAD.formatted("ebcdic-mars") + "<rss><t>a</t></rss>")))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(
                                rejected.faults().get(0).wording().toString())
                        .contains("ebcdic-mars"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            PHP Notice: 1 < 2 in /srv/a.php on line 3¶¶         | PHP Notice: 1 < 2 in /srv/a.php on line 3
            <br />¶<b>Warning</b>: kosong in <b>x.php</b><br /> | Warning: kosong in x.php
            ¶                                                   | Blank lines before the XML
            """, delimiter = '|')
    void tellsWhatStandsBeforeTheMarkup(String before, String told) {
        var notice = before.replace("¶", "\n");
        var read = read(bytes(notice + HEAD.formatted("UTF-8") + "<rss><t>a\\x01</t></rss>"));

        assertThat(read.leftOut()).extracting(Warning::code).containsExactly("before-markup");
        assertThat(read.leftOut().get(0).detail()).contains(told);
        assertThat(read.text()).isEqualTo("a ");
    }

    @Test
    void shortensWhatStandsBeforeTheMarkup() {
        var read = read(bytes("Notice ".repeat(2_000) + HEAD.formatted("UTF-8") + "<rss><t>a</t></rss>"));

        assertThat(read.leftOut().get(0).detail()).hasSizeLessThan(400).endsWith("…");
    }

    @Test
    void countsLinesFromTheBeginningOfTheFile() {
        assertThatThrownBy(() -> read(bytes("\n\nNotice\n" + HEAD.formatted("UTF-8") + "<rss><t>a</u></rss>")))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(
                                rejected.faults().get(0).wording().toString())
                        .contains("5"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            Fatal error: memory             | Left out, after the end of the XML, 17 letters: Fatal error: memory
            <b>Warning</b>: lambat          | Warning: lambat
            \\x00\\x00 sisa                 | sisa
            <!-- cache --> Peringatan       | Peringatan
            """, delimiter = '|')
    void tellsWhatStandsAfterTheEnd(String after, String told) {
        var read = read(bytes("<rss><t>a</t></rss>\n" + after));

        assertThat(read.leftOut()).extracting(Warning::code).containsExactly("after-markup");
        assertThat(read.leftOut().get(0).detail()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "<!-- cached by a plugin -->", "\n<!-- a --> <!-- b -->\n"})
    void saysNothingOfAnEndThatHoldsNothing(String after) {
        assertThat(read(bytes("<rss><t>a</t></rss>" + after)).leftOut()).isEmpty();
    }

    @Test
    void findsTheEndBehindManyLetters() {
        var read = read(bytes("<rss><t>" + "é&😀 ".repeat(30_000) + "</t></rss>" + " sisa".repeat(10_000)));

        assertThat(read.leftOut().get(0).detail()).contains("40000 letters: sisa sisa");
    }

    @Test
    void noticesASecondExportInTheFile() {
        assertThat(read(bytes("<rss><t>a</t></rss>\n<?xml version=\"1.0\"?><rss><channel>"))
                        .xml()
                        .holdsMore())
                .isTrue();
        assertThat(read(bytes("<rss><t>a</t></rss>\nNotice")).xml().holdsMore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss>\n<t>a</t>\n<t>b",
                "<rss>\n<t>a</t>\n",
                "<rss>\n<t>a</t>\n<t",
                "<rss>\n<t>a</t>\n<t><![CDATA[b"
            })
    void saysWhereAFileIsCutOff(String file) {
        var read = read(bytes(file));

        assertThat(read.texts()).containsExactly("a");
        assertThat(read.end()).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss><t>a</t><t>b</rss>", "<rss><t>a</t>&<t", "", "<", "tanpa tanda", "<x><t>a</t></x>"})
    void neverReadsOtherFilesWithoutAWord(String file) {
        try {
            var read = read(bytes(file));
            assertThat(read.end().isPresent()).isTrue();
        } catch (Rejected refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    /** Whatever single byte of a file is another, either its text is as it was, or it is told, or the file is refused. */
    @Test
    void neverLosesAByteWithoutAWord() {
        var file =
                bytes("<rss>\n<t>“Harga” naik — é 😀 &amp; &#8217; <![CDATA[<p>isi</p>]]></t>\n<t>lain</t>\n</rss>\n");
        var whole = read(file);
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            var broken = file.clone();
            int at = random.nextInt(broken.length);
            broken[at] = (byte) random.nextInt(256);
            try {
                var read = read(broken);
                boolean same = read.texts().equals(whole.texts());
                boolean told = !read.leftOut().isEmpty()
                        || read.end().isPresent()
                        || read.told().stream().anyMatch(some -> !some.isEmpty());
                boolean other = read.texts().toString().length()
                        >= whole.texts().toString().length() - 4;
                assertThat(same || told || other)
                        .as("byte %d became %02x: %s", at, broken[at], read.texts())
                        .isTrue();
                assertThat(read.texts().toString().contains("�"))
                        .as("byte %d", at)
                        .isIn(told, false);
            } catch (Rejected refused) {
                assertThat(refused.faults()).isNotEmpty();
            }
        }
    }

    private static Read read(byte[] file) {
        try (var xml = Xml.open(new ByteArrayInputStream(file))) {
            var texts = new ArrayList<String>();
            var told = new ArrayList<List<Warning>>();
            var end = xml.readDocument(List.of("rss"), name -> {
                var text = xml.text();
                texts.add(text);
                told.add(xml.mended());
            });
            return new Read(texts, told, xml.leftOut(), end, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a text in UTF-8, in which {@code \xFF} is a byte. */
    private static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); ) {
            if (text.startsWith("\\x", at)) {
                bytes.write(Integer.parseInt(text.substring(at + 2, at + 4), 16));
                at += 4;
            } else {
                int letter = text.codePointAt(at);
                bytes.writeBytes(Character.toString(letter).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(letter);
            }
        }
        return bytes.toByteArray();
    }
}
