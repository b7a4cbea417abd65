package id.warta.body;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/**
 * One part of a body, for apps that draw articles without a browser. {@code html} is always safe. What is not
 * there is left out.
 */
@JsonInclude(Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "paragraph", value = Block.Paragraph.class),
    @JsonSubTypes.Type(name = "heading", value = Block.Heading.class),
    @JsonSubTypes.Type(name = "quote", value = Block.Quote.class),
    @JsonSubTypes.Type(name = "pull-quote", value = Block.PullQuote.class),
    @JsonSubTypes.Type(name = "list", value = Block.Items.class),
    @JsonSubTypes.Type(name = "definition-list", value = Block.Definitions.class),
    @JsonSubTypes.Type(name = "image", value = Block.Image.class),
    @JsonSubTypes.Type(name = "gallery", value = Block.Gallery.class),
    @JsonSubTypes.Type(name = "video", value = Block.Video.class),
    @JsonSubTypes.Type(name = "audio", value = Block.Audio.class),
    @JsonSubTypes.Type(name = "embed", value = Block.Embed.class),
    @JsonSubTypes.Type(name = "table", value = Block.Table.class),
    @JsonSubTypes.Type(name = "code", value = Block.Code.class),
    @JsonSubTypes.Type(name = "details", value = Block.Details.class),
    @JsonSubTypes.Type(name = "footnotes", value = Block.Footnotes.class),
    @JsonSubTypes.Type(name = "break", value = Block.Break.class),
    @JsonSubTypes.Type(name = "ad-slot", value = Block.AdSlot.class)
})
@Schema(
        name = "Block",
        oneOf = {
            Block.Paragraph.class,
            Block.Heading.class,
            Block.Quote.class,
            Block.PullQuote.class,
            Block.Items.class,
            Block.Definitions.class,
            Block.Image.class,
            Block.Gallery.class,
            Block.Video.class,
            Block.Audio.class,
            Block.Embed.class,
            Block.Table.class,
            Block.Code.class,
            Block.Details.class,
            Block.Footnotes.class,
            Block.Break.class,
            Block.AdSlot.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "paragraph", schema = Block.Paragraph.class),
            @DiscriminatorMapping(value = "heading", schema = Block.Heading.class),
            @DiscriminatorMapping(value = "quote", schema = Block.Quote.class),
            @DiscriminatorMapping(value = "pull-quote", schema = Block.PullQuote.class),
            @DiscriminatorMapping(value = "list", schema = Block.Items.class),
            @DiscriminatorMapping(value = "definition-list", schema = Block.Definitions.class),
            @DiscriminatorMapping(value = "image", schema = Block.Image.class),
            @DiscriminatorMapping(value = "gallery", schema = Block.Gallery.class),
            @DiscriminatorMapping(value = "video", schema = Block.Video.class),
            @DiscriminatorMapping(value = "audio", schema = Block.Audio.class),
            @DiscriminatorMapping(value = "embed", schema = Block.Embed.class),
            @DiscriminatorMapping(value = "table", schema = Block.Table.class),
            @DiscriminatorMapping(value = "code", schema = Block.Code.class),
            @DiscriminatorMapping(value = "details", schema = Block.Details.class),
            @DiscriminatorMapping(value = "footnotes", schema = Block.Footnotes.class),
            @DiscriminatorMapping(value = "break", schema = Block.Break.class),
            @DiscriminatorMapping(value = "ad-slot", schema = Block.AdSlot.class)
        })
public sealed interface Block {

    /** Words, and the same with their markup, which is inline unless a cell holds lists or paragraphs. */
    @Schema(
            name = "RichText",
            requiredProperties = {"text", "html"})
    record RichText(String text, String html) {}

    /** As {@link RichText}; and what it holds as blocks, if that is more than one run of words. */
    @Schema(
            name = "ListItem",
            requiredProperties = {"text", "html"})
    @JsonInclude(Include.NON_NULL)
    record Item(
            String text,
            String html,

            @Schema(description = "Its number, if that does not follow from the item before it") @Nullable
            Integer number,

            @Schema(description = "The same as blocks, where it holds lists, paragraphs or pictures") @Nullable
            List<Block> blocks) {
        public Item {
            blocks = blocks == null ? null : List.copyOf(blocks);
        }
    }

    /** A cell of a table. */
    @Schema(
            name = "TableCell",
            requiredProperties = {"text", "html"})
    @JsonInclude(Include.NON_NULL)
    record Cell(
            String text,
            String html,

            @Schema(description = "Over how many columns, if more than one") @Nullable
            Integer colspan,

            @Schema(description = "Over how many rows, if more than one") @Nullable
            Integer rowspan,

            @Schema(description = "true for a heading among the rows") @Nullable
            Boolean header) {}

    /** Terms, and what they mean. */
    @Schema(
            name = "Definition",
            requiredProperties = {"terms", "descriptions"})
    record Definition(List<RichText> terms, List<Item> descriptions) {
        public Definition {
            terms = List.copyOf(terms);
            descriptions = List.copyOf(descriptions);
        }
    }

    /** One note; links in the text lead to {@code #} and its id. */
    @Schema(
            name = "Footnote",
            requiredProperties = {"text", "html"})
    @JsonInclude(Include.NON_NULL)
    record Footnote(@Nullable String id, String text, String html) {}

    /** One of the files in which a player finds a video or a recording. */
    @Schema(
            name = "MediaSource",
            requiredProperties = {"url"})
    @JsonInclude(Include.NON_NULL)
    record Source(
            String url,

            @Schema(description = "Its media type") @Nullable
            String mediaType) {}

    /** Subtitles and their kind. */
    @Schema(
            name = "TextTrack",
            requiredProperties = {"url"})
    @JsonInclude(Include.NON_NULL)
    record Track(
            String url,
            @Nullable String kind,
            @Nullable String language,
            @Nullable String label) {}

    @Schema(
            name = "ParagraphBlock",
            requiredProperties = {"type", "text", "html"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "paragraph"))
    record Paragraph(String text, String html) implements Block {}

    @Schema(
            name = "HeadingBlock",
            requiredProperties = {"type", "level", "text", "html"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "heading"))
    record Heading(
            @Schema(minimum = "1", maximum = "6") int level,
            String text,
            String html,

            @Schema(description = "Where links to it lead: # and this") @Nullable
            String id)
            implements Block {}

    @Schema(
            name = "QuoteBlock",
            requiredProperties = {"type", "text", "html"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "quote"))
    record Quote(
            String text,
            String html,

            @Schema(description = "Who said it, or where it stands") @Nullable
            String citation)
            implements Block {}

    @Schema(
            name = "PullQuoteBlock",
            requiredProperties = {"type", "text", "html"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "pull-quote"))
    record PullQuote(
            String text,
            String html,

            @Schema(description = "Who said it, or where it stands") @Nullable
            String citation)
            implements Block {}

    @Schema(
            name = "ListBlock",
            requiredProperties = {"type", "ordered", "items"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "list"))
    record Items(
            boolean ordered,

            @Schema(description = "The number of the first item, if it is not 1") @Nullable
            Integer start,

            List<Item> items)
            implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    @Schema(
            name = "DefinitionListBlock",
            requiredProperties = {"type", "items"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "definition-list"))
    record Definitions(List<Definition> items) implements Block {
        public Definitions {
            items = List.copyOf(items);
        }
    }

    @Schema(
            name = "ImageBlock",
            requiredProperties = {"type", "url", "alt"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "image"))
    record Image(
            String url,
            String alt,
            @Nullable String caption,
            @Nullable Integer width,
            @Nullable Integer height,

            @Schema(description = "Where a click on it leads") @Nullable
            String link)
            implements Block {}

    @Schema(
            name = "GalleryBlock",
            requiredProperties = {"type", "images"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "gallery"))
    record Gallery(List<Image> images, @Nullable String caption) implements Block {
        public Gallery {
            images = List.copyOf(images);
        }
    }

    @Schema(
            name = "VideoBlock",
            requiredProperties = {"type", "url"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "video"))
    record Video(
            String url,
            @Nullable List<Source> sources,
            @Nullable List<Track> tracks,
            @Nullable String poster,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String caption)
            implements Block {}

    @Schema(
            name = "AudioBlock",
            requiredProperties = {"type", "url"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "audio"))
    record Audio(
            String url,
            @Nullable List<Source> sources,
            @Nullable List<Track> tracks,
            @Nullable String caption) implements Block {}

    @Schema(
            name = "EmbedBlock",
            requiredProperties = {"type", "provider", "url"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "embed"))
    record Embed(
            @Schema(description = "One of the providers of the settings, such as youtube, x or datawrapper")
            String provider,

            @Schema(description = "The page that shows it") String url,

            @Schema(description = "The address of its frame, if it has one") @Nullable
            String frameUrl,

            @Schema(description = "The quoted words of a post") @Nullable
            String html,

            @Nullable String caption)
            implements Block {}

    @Schema(
            name = "TableBlock",
            requiredProperties = {"type", "header", "rows"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "table"))
    record Table(
            @Nullable String caption,

            @Schema(description = "Empty for a table without a header")
            List<Cell> header,

            List<List<Cell>> rows)
            implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    @Schema(
            name = "CodeBlock",
            requiredProperties = {"type", "text"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "code"))
    record Code(@Nullable String language, String text) implements Block {}

    @Schema(
            name = "DetailsBlock",
            requiredProperties = {"type", "summary", "blocks"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "details"))
    record Details(
            @Schema(description = "What is shown before a reader opens it")
            String summary,

            List<Block> blocks) implements Block {
        public Details {
            blocks = List.copyOf(blocks);
        }
    }

    @Schema(
            name = "FootnotesBlock",
            requiredProperties = {"type", "footnotes"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "footnotes"))
    record Footnotes(List<Footnote> footnotes) implements Block {
        public Footnotes {
            footnotes = List.copyOf(footnotes);
        }
    }

    @Schema(
            name = "BreakBlock",
            requiredProperties = {"type"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "break"))
    record Break() implements Block {}

    @Schema(
            name = "AdSlotBlock",
            requiredProperties = {"type", "name"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "ad-slot"))
    record AdSlot(String name) implements Block {}
}
