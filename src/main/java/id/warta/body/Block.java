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
    @JsonSubTypes.Type(name = "list", value = Block.Items.class),
    @JsonSubTypes.Type(name = "image", value = Block.Image.class),
    @JsonSubTypes.Type(name = "embed", value = Block.Embed.class),
    @JsonSubTypes.Type(name = "table", value = Block.Table.class),
    @JsonSubTypes.Type(name = "code", value = Block.Code.class),
    @JsonSubTypes.Type(name = "ad-slot", value = Block.AdSlot.class)
})
@Schema(
        name = "Block",
        oneOf = {
            Block.Paragraph.class,
            Block.Heading.class,
            Block.Quote.class,
            Block.Items.class,
            Block.Image.class,
            Block.Embed.class,
            Block.Table.class,
            Block.Code.class,
            Block.AdSlot.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "paragraph", schema = Block.Paragraph.class),
            @DiscriminatorMapping(value = "heading", schema = Block.Heading.class),
            @DiscriminatorMapping(value = "quote", schema = Block.Quote.class),
            @DiscriminatorMapping(value = "list", schema = Block.Items.class),
            @DiscriminatorMapping(value = "image", schema = Block.Image.class),
            @DiscriminatorMapping(value = "embed", schema = Block.Embed.class),
            @DiscriminatorMapping(value = "table", schema = Block.Table.class),
            @DiscriminatorMapping(value = "code", schema = Block.Code.class),
            @DiscriminatorMapping(value = "ad-slot", schema = Block.AdSlot.class)
        })
public sealed interface Block {

    /** Words, and the same with their markup, which is inline unless an item or cell holds lists or paragraphs. */
    @Schema(
            name = "RichText",
            requiredProperties = {"text", "html"})
    record RichText(String text, String html) {}

    @Schema(
            name = "ParagraphBlock",
            requiredProperties = {"type", "text", "html"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "paragraph"))
    record Paragraph(String text, String html) implements Block {}

    @Schema(
            name = "HeadingBlock",
            requiredProperties = {"type", "level", "text", "html"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "heading"))
    record Heading(@Schema(minimum = "1", maximum = "6") int level, String text, String html) implements Block {}

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
            name = "ListBlock",
            requiredProperties = {"type", "ordered", "items"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "list"))
    record Items(boolean ordered, List<RichText> items) implements Block {
        public Items {
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
            @Nullable Integer height) implements Block {}

    @Schema(
            name = "EmbedBlock",
            requiredProperties = {"type", "url", "provider"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "embed"))
    record Embed(
            String url,

            @Schema(description = "youtube, vimeo, spotify, soundcloud or google-maps")
            String provider) implements Block {}

    @Schema(
            name = "TableBlock",
            requiredProperties = {"type", "header", "rows"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "table"))
    record Table(
            @Schema(description = "Empty for a table without a header")
            List<RichText> header,

            List<List<RichText>> rows)
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
            name = "AdSlotBlock",
            requiredProperties = {"type", "name"},
            properties = @SchemaProperty(name = "type", type = STRING, enumeration = "ad-slot"))
    record AdSlot(String name) implements Block {}
}
