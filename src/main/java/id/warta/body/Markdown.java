package id.warta.body;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
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
        var parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .customInlineContentParserFactory(new TagSearch(source))
                .customInlineContentParserFactory(new TagSearch.EmphasisLimit());
        if (TableSize.isBearable(source)) {
            parser.extensions(List.of(TABLES));
        } else {
            removals.add("table of more than " + TableSize.MAX_CELLS + " cells");
        }
        try {
            var bounded = NestingLimit.apply(source);
            var document = parser.extensions(OTHERS).build().parse(bounded);
            document.accept(new Unseen(bounded, removals));
            return RENDERER.render(document);
        } catch (StackOverflowError tooDeep) { // the parser calls itself for each emphasis within emphasis
            removals.add("Markdown nested too deeply");
            return "<p>" + Entities.escape(source, Sanitiser.output()) + "</p>";
        }
    }

    /** Tells what is written and yet not drawn: definitions that nothing uses, cells beyond the columns, words behind a language. */
    private static final class Unseen extends AbstractVisitor {
        private static final Pattern QUOTED = Pattern.compile("[\"'].*\\p{L}");

        private final String source;
        private final Removals removals;
        private final Set<String> notes = new HashSet<>();
        private final Set<String> addresses = new HashSet<>();

        Unseen(String source, Removals removals) {
            this.source = source;
            this.removals = removals;
        }

        @Override
        public void visit(Document document) {
            var links = new Uses();
            document.accept(links);
            notes.addAll(links.notes);
            addresses.addAll(links.addresses);
            visitChildren(document);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            if (!addresses.contains(definition.getDestination() + " " + definition.getTitle())) {
                var title = definition.getTitle() == null ? "" : definition.getTitle();
                removals.hidden("a link that nothing uses", List.of(definition.getDestination(), title));
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            var info = code.getInfo() == null ? "" : code.getInfo().strip();
            int space = info.indexOf(' ');
            if (space > 0 && QUOTED.matcher(info.substring(space)).find()) {
                removals.hidden("what stands behind the language of code", List.of(info.substring(space)));
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition note && !notes.remove(note.getLabel())) {
                removals.hidden("a footnote that nothing refers to", List.of(written(note)));
            } else if (block instanceof TableBlock) {
                tellCells(block);
            }
            visitChildren(block);
        }

        private void tellCells(CustomBlock table) {
            int columns = -1;
            for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                    columns = columns < 0 ? count(row) : columns;
                    var beyond = beyond(written(row), columns);
                    if (!beyond.isBlank()) {
                        removals.add("cells beyond the columns of a table", List.of(beyond));
                    }
                }
            }
        }

        private static int count(Node row) {
            int cells = 0;
            for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells++;
            }
            return cells;
        }

        /** What a row says behind so many columns. */
        private static String beyond(String row, int columns) {
            var line = row.strip();
            int cells = 0;
            for (int at = line.startsWith("|") ? 1 : 0; at < line.length(); at++) {
                if (line.charAt(at) == '\\') {
                    at++;
                } else if (line.charAt(at) == '|' && ++cells == columns) {
                    return line.substring(at + 1).replace('|', ' ');
                }
            }
            return "";
        }

        private String written(Node node) {
            return node.getSourceSpans().stream()
                    .map(span -> source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                    .collect(joining(" "));
        }
    }

    private static final class Uses extends AbstractVisitor {
        private final Set<String> notes = new HashSet<>();
        private final Set<String> addresses = new HashSet<>();

        @Override
        public void visit(Link link) {
            addresses.add(link.getDestination() + " " + link.getTitle());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            addresses.add(image.getDestination() + " " + image.getTitle());
            visitChildren(image);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
                notes.add(reference.getLabel());
            }
            visitChildren(node);
        }
    }
}
