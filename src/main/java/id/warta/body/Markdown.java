package id.warta.body;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;

/**
 * CommonMark with GitHub's tables, deleted text, bare links, task lists and footnotes; with definition lists, and names of headings.
 * Raw HTML passes, because the sanitiser comes after.
 */
final class Markdown {
    private static final Extension TABLES = TablesExtension.create();
    private static final List<Extension> OTHERS = List.of(
            AutolinkExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(),
            FootnotesExtension.create(),
            TaskListItemsExtension.create(),
            new DefinitionLists());
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TABLES))
            .extensions(OTHERS)
            .attributeProviderFactory(context -> HeadingNames::name)
            .build();

    private Markdown() {}

    static String toHtml(String source, Removals removals) {
        var parser = Parser.builder().customInlineContentParserFactory(new TagSearch(source));
        if (TableSize.isBearable(source)) {
            parser.extensions(List.of(TABLES));
        } else {
            removals.add("table of more than " + TableSize.MAX_CELLS + " cells");
        }
        try {
            return RENDERER.render(parser.extensions(OTHERS).build().parse(NestingLimit.apply(source)));
        } catch (StackOverflowError tooDeep) { // the parser calls itself for each emphasis within emphasis
            removals.add("Markdown nested too deeply");
            return "<p>" + Entities.escape(source, Sanitiser.output()) + "</p>";
        }
    }
}
