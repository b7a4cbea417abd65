package id.warta.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that stand in nearly every text or only ask, in Indonesian and English; PostgreSQL has no such list for Indonesian. */
final class StopWords {
    private static final Set<String> INDONESIAN = words("""
            ada adalah adakah agar akan akankah aku anda antara apa apakah apabila atas atau bagaimana bagaimanakah bagi bahwa
            banyakkah beberapa begini begitu belum berapa berapakah bila bilamana bisa bisakah boleh bukan bukankah dalam dan dapat
            dapatkah dari daripada dengan di dia dimana dimanakah hanya harus hingga ia ialah ini itu itukah jadi jangan jika juga
            kalau kami kamu kapan kapankah karena ke kemana kemudian kenapa kepada ketika kita lagi lah lalu maka mana manakah
            masih mengapa mengapakah mereka merupakan namun nya oleh pada padahal para per pernah pula pun saat saja sambil sampai
            sang saya sebab sebagai sebelum secara sedang sehingga sejak selama seperti serta sesudah setelah siapa siapakah
            sudah suatu supaya tanpa tapi telah tentang tersebut tetapi tiap untuk yaitu yakni yang
            """);
    private static final Set<String> ENGLISH = words("""
            a about after all also an and any are as at be because been before being between but by can could did do does doing for
            from had has have having he her here hers him his how i if in into is it its just me more most my no nor not of off on
            once only or our out over own same she should so some such than that the their them then there these they this those
            through to too under until up very was we were what when where which while who whom whose why will with would you your
            """);

    /** Those of both languages, with spaces between. */
    static final String ALL = String.join(" ", INDONESIAN) + " " + String.join(" ", ENGLISH);

    private StopWords() {}

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+", -1)));
    }

    /** The words without those of the language, or of both if it is another or unknown; all of them if nothing would be left. */
    static List<String> without(List<String> words, String language) {
        var ignored = new HashSet<String>();
        if (!language.equals("en")) {
            ignored.addAll(INDONESIAN);
        }
        if (!language.equals("id")) {
            ignored.addAll(ENGLISH);
        }
        var left = words.stream().filter(word -> !ignored.contains(word)).toList();
        return left.isEmpty() ? words : left;
    }
}
