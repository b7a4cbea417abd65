package id.warta.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndonesianRootsTest {

    @ParameterizedTest
    @CsvSource({
        "memperbaiki, baik",
        "perbaikan, baik",
        "pertemuan, temu",
        "bertemu, temu",
        "menangkap, tangkap",
        "penangkapan, tangkap",
        "mengupas, kupas",
        "menyapu, sapu",
        "meminum, minum",
        "memukul, pukul",
        "mengebom, bom",
        "kepercayaannya, percaya",
        "dipermainkan, main",
        "buku-buku, buku",
        "berbalas-balasan, balas",
        "tetangga, tangga",
        "kinerja, kerja",
        "bacalah, baca",
        "kutulis, tulis"
    })
    void findsWhatAWordIsDerivedFrom(String word, String root) {
        assertThat(IndonesianRoots.of(word)).contains(root);
    }

    @Test
    void isNeverTheWordItself() {
        assertThat(IndonesianRoots.of("pala")).doesNotContain("pala");
    }

    @ParameterizedTest
    @CsvSource({"''", "a", "covid-19", "2026", "-", "a-", "memperbaikimemperbaikimemperbaikimemperbaiki"})
    void leavesAloneWhatIsNoWord(String word) {
        assertThat(IndonesianRoots.of(word)).isEmpty();
    }
}
