package id.warta.body;

import java.util.List;

/**
 * A body in every form that is delivered. The HTML is safe and rendering it again changes nothing; the Markdown is the
 * source as written, unless it was written in HTML or lost something.
 */
public record RenderedBody(
        String html,
        String text,
        String markdown,
        List<Block> blocks,
        int wordCount,
        int readingMinutes,
        List<Removal> removals) {

    public RenderedBody {
        blocks = List.copyOf(blocks);
        removals = List.copyOf(removals);
    }
}
