package id.warta.exchange.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import id.warta.article.Warning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivePicturesTest {
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            situs/content/posts/pasar/index.md | foto.jpg                | situs/content/posts/pasar/foto.jpg
            situs/content/posts/pasar/index.md | ./foto.jpg?lebar=3#a    | situs/content/posts/pasar/foto.jpg
            situs/content/posts/pasar/index.md | galeri/dua%20kali.jpg   | situs/content/posts/pasar/galeri/dua kali.jpg
            situs/content/posts/pasar/index.md | ../foto.jpg             | situs/content/posts/foto.jpg
            situs/content/posts/pasar.md       | foto.jpg                | situs/content/posts/pasar/foto.jpg
            situs/content/posts/pasar/index.md | /img/foto.jpg           | situs/static/img/foto.jpg
            situs/content/posts/pasar/index.md | img/foto.jpg            | situs/static/img/foto.jpg
            situs/content/posts/pasar/index.md | img/foto.jpg            | situs/assets/img/foto.jpg
            _posts/2024-01-02-pasar.md         | /assets/foto.jpg        | assets/foto.jpg
            _posts/2024-01-02-pasar.md         | ../assets/foto.jpg      | assets/foto.jpg
            blog/_posts/2024-01-02-pasar.md    | /assets/foto.jpg        | blog/assets/foto.jpg
            src/content/blog/pasar.md          | /foto.jpg               | public/foto.jpg
            source/_posts/pasar.md             | /images/foto.jpg        | source/images/foto.jpg
            pasar.md                           | foto.jpg                | foto.jpg
            """)
    void findsPicturesWhereGeneratorsDo(String document, String address, String name) throws IOException {
        var pictures = new ArchivePictures();
        note(pictures, name, JPEG);

        var told = pictures.of(document).find(address, "/body/markdown");

        assertThat(told).isEqualTo(new Warning("/body/markdown", "kept-file", "Kept for the media library: " + name));
        assertThat(pictures.mediaTypeOfShown(name)).contains("image/jpeg");
    }

    @Test
    void takesTheOneBesideTheDocumentFirst() throws IOException {
        var pictures = new ArchivePictures();
        for (var name : List.of("static/foto.jpg", "content/a/foto.jpg", "foto.jpg")) {
            note(pictures, name, JPEG);
        }

        assertThat(pictures.of("content/a/index.md").find("foto.jpg", "").detail())
                .endsWith(": content/a/foto.jpg");
        assertThat(pictures.of("content/a/index.md").find("/foto.jpg", "").detail())
                .endsWith(": foto.jpg");
        assertThat(pictures.mediaTypeOfShown("static/foto.jpg")).isEmpty();
    }

    @Test
    void findsNamesThatAMacTookApart() throws IOException {
        var pictures = new ArchivePictures();
        note(pictures, "a/cafe\u0301.jpg", JPEG);

        assertThat(pictures.of("a/index.md").find("caf\u00e9.jpg", "").code()).isEqualTo("kept-file");
        assertThat(pictures.mediaTypeOfShown("a/cafe\u0301.jpg")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/index.md | hilang.jpg         | A picture that is nowhere in the archive: a/hilang.jpg
            a/index.md | /hilang.jpg        | A picture that is nowhere in the archive: /hilang.jpg
            a/index.md | ../../../etc/passwd | A picture that is nowhere in the archive: a/../../../etc/passwd
            a/index.md | %00.jpg            | A picture that is nowhere in the archive: a/%00.jpg
            a/index.md | teks.png           | Left out, because it is no picture: a/teks.png
            a/index.md | besar.gif          | Left out, because it has more than 20971520 bytes: a/besar.gif
            """)
    void tellsWhatItDoesNotKeep(String document, String address, String told) throws IOException {
        var pictures = new ArchivePictures();
        note(pictures, "a/teks.png", "bukan gambar".getBytes(StandardCharsets.UTF_8));
        var large = new byte[(20 << 20) + 1];
        System.arraycopy("GIF89a".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 6);
        note(pictures, "a/besar.gif", large);

        assertThat(pictures.of(document).find(address, "").detail()).isEqualTo(told);
        assertThat(pictures.mediaTypeOfShown("a/teks.png")).isEmpty();
        assertThat(pictures.mediaTypeOfShown("a/besar.gif")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ffd8ffdb0043                     | image/jpeg
            89504e470d0a1a0a0000000d49484452 | image/png
            474946383961010001               | image/gif
            474946383761010001               | image/gif
            52494646240000005745425056503820 | image/webp
            0000002066747970617669660000     | image/avif
            0000001c66747970686569630000     | image/heic
            3c73766720786d6c6e733d           |
            3c21444f43545950452068746d6c     |
            255044462d312e37                 |
            52494646240000005741564566        |
            ffd8                             |
            424d4b47                         |
            """)
    void tellsThePictureByItsBytes(String head, String type) {
        var bytes = HexFormat.of().parseHex(head);

        assertThat(PictureType.of(bytes).orElse(null)).isEqualTo(type);
        assertThat(PictureType.of(Arrays.copyOf(bytes, PictureType.HEAD)).isPresent())
                .isEqualTo(type != null);
    }

    private static void note(ArchivePictures pictures, String name, byte[] content) throws IOException {
        InputStream in = new ByteArrayInputStream(content);
        pictures.note(name, in);
    }
}
