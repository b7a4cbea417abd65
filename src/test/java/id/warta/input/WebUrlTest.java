package id.warta.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
    private static final Validator VALIDATOR = validator();

    private record Menu(@WebUrl(orPath = true) String url) {}

    private record Address(@WebUrl String url) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/bisnis/ekonomi",
                "/bisnis?halaman=2#atas",
                "/berita/harga-cabai-é",
                "https://contoh.example",
                "HTTPS://contoh.example/a"
            })
    void takesPathsAndSecureAddressesInAMenu(String url) {
        assertThat(VALIDATOR.validate(new Menu(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bisnis",
                "//contoh.example",
                "/\\contoh.example",
                "\\/contoh.example",
                "/a\\b",
                "/\t/contoh.example",
                "/\n/contoh.example",
                "/\0",
                " /bisnis",
                "/bisnis ekonomi",
                "http://contoh.example",
                "https:contoh.example",
                "https:///a",
                "https://contoh.example\\@lain.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://contoh.example"
            })
    void refusesWhatABrowserMayReadOtherwiseInAMenu(String url) {
        assertThat(VALIDATOR.validate(new Menu(url))).hasSize(1);
    }

    @Test
    void takesNoPathWhereAnAddressIsWanted() {
        assertThat(VALIDATOR.validate(new Address("/bisnis"))).hasSize(1);
        assertThat(VALIDATOR.validate(new Address("http://contoh.example"))).isEmpty();
    }

    private static Validator validator() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator();
        }
    }
}
