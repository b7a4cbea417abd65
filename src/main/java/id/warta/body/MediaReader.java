package id.warta.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads pictures, videos and recordings as blocks. */
final class MediaReader {
    private MediaReader() {}

    static Block.Image image(Element image, @Nullable String link) {
        return new Block.Image(
                image.attr("src"), image.attr("alt"), null, number(image, "width"), number(image, "height"), link);
    }

    static Block read(Element player) {
        var sources = sources(player);
        var url = player.hasAttr("src") ? player.attr("src") : sources.get(0).url();
        var several = sources.size() > 1 || sources.stream().anyMatch(source -> source.mediaType() != null);
        var tracks = tracks(player);
        if (player.normalName().equals("audio")) {
            return new Block.Audio(url, several ? sources : null, tracks, null);
        }
        return new Block.Video(
                url,
                several ? sources : null,
                tracks,
                given(player, "poster"),
                number(player, "width"),
                number(player, "height"),
                null);
    }

    /** The block with its caption, or the block itself if it has no place for one, or one of its own. */
    static Block captioned(Block block, String caption) {
        if (block instanceof Block.Video video && video.caption() == null) {
            return new Block.Video(
                    video.url(),
                    video.sources(),
                    video.tracks(),
                    video.poster(),
                    video.width(),
                    video.height(),
                    caption);
        }
        if (block instanceof Block.Audio audio && audio.caption() == null) {
            return new Block.Audio(audio.url(), audio.sources(), audio.tracks(), caption);
        }
        return block;
    }

    private static List<Block.Source> sources(Element player) {
        var sources = new ArrayList<Block.Source>();
        if (player.hasAttr("src")) {
            sources.add(new Block.Source(player.attr("src"), null));
        }
        player.children().stream()
                .filter(child -> child.normalName().equals("source") && child.hasAttr("src"))
                .forEach(child -> sources.add(new Block.Source(child.attr("src"), given(child, "type"))));
        return sources;
    }

    private static @Nullable List<Block.Track> tracks(Element player) {
        var tracks = player.children().stream()
                .filter(child -> child.normalName().equals("track") && child.hasAttr("src"))
                .map(child -> new Block.Track(
                        child.attr("src"), given(child, "kind"), given(child, "srclang"), given(child, "label")))
                .toList();
        return tracks.isEmpty() ? null : tracks;
    }

    private static @Nullable String given(Element element, String attribute) {
        return element.attr(attribute).isEmpty() ? null : element.attr(attribute);
    }

    static @Nullable Integer number(Element element, String attribute) {
        var length = element.attr(attribute);
        return length.matches("[0-9]{1,6}") ? Integer.valueOf(length) : null;
    }
}
