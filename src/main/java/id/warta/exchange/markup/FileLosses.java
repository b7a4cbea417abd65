package id.warta.exchange.markup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.warta.article.Warning;
import id.warta.exchange.RecordKind;
import id.warta.exchange.SourceReader;
import id.warta.exchange.SourceRecord;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What is told of a file of XML as a whole: what was mended outside its items, left out around them, or is missing at its end. */
public final class FileLosses {
    private static final int MAX = 100;
    private static final String SOURCE = "file";

    private final List<Warning> mended = new ArrayList<>();
    private final String child;
    private long further;
    private long whole;
    private String current = "";

    /**
     * Begins with nothing lost.
     *
     * @param child the element that holds one document, which a cut may go through
     */
    public FileLosses(String child) {
        this.child = child;
    }

    /** Notes what was mended outside every document. */
    public void add(List<Warning> warnings) {
        for (var warning : warnings) {
            if (mended.size() < MAX) {
                mended.add(warning);
            } else {
                further++;
            }
        }
    }

    /** Notes that a document is read, and where it stands. */
    public void begin(String source) {
        current = source;
    }

    /** Notes that a document was read to its end. */
    public void end() {
        current = "";
        whole++;
    }

    /**
     * Tells all of it.
     *
     * @throws Rejected if the file was cut off before any document was whole
     */
    public void tell(Xml xml, OptionalInt end, SourceReader.RecordSink sink) {
        add(xml.mended());
        if (further > 0) {
            mended.add(new Warning("", "mended", "And " + further + " further places"));
        }
        mended.addAll(xml.leftOut());
        if (!mended.isEmpty()) {
            var told = List.copyOf(mended.subList(0, mended.size() - 1));
            sink.add(new SourceRecord(
                    RecordKind.OTHER,
                    null,
                    SOURCE,
                    JsonNodeFactory.instance.objectNode(),
                    told,
                    mended.get(mended.size() - 1),
                    null));
        }
        end.ifPresent(line -> {
            var wording = Wording.of("fault.xml-cut", line, current.isEmpty() ? "<" + child + ">" : current, whole);
            if (whole == 0) {
                throw new Rejected(List.of(Fault.at("", "xml", wording)));
            }
            fail(wording, sink);
        });
        if (xml.holdsMore()) {
            fail(Wording.of("fault.xml-more"), sink);
        }
    }

    private static void fail(Wording wording, SourceReader.RecordSink sink) {
        sink.add(SourceRecord.faulty(SOURCE, JsonNodeFactory.instance.objectNode(), wording));
    }
}
