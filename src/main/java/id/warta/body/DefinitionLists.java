package id.warta.body;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Definition lists in Markdown, as PHP Markdown Extra began them: a line with the term, and below it lines that begin with a colon. */
final class DefinitionLists implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {
    private static final int INDENT = 2;

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new Start());
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer) {
        renderer.nodeRendererFactory(Renderer::new);
    }

    private static final class DefinitionList extends CustomBlock {}

    private static final class Term extends CustomBlock {}

    private static final class Description extends CustomBlock {}

    private static final class Start implements BlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            Deadline.check();
            if (!isAtColon(state)) {
                return BlockStart.none();
            }
            int column = state.getColumn() + state.getIndent() + INDENT;
            if (matched.getMatchedBlockParser() instanceof ListParser) {
                return BlockStart.of(new DescriptionParser()).atColumn(column);
            }
            var terms = matched.getParagraphLines();
            if (terms == null || terms.isEmpty()) {
                return BlockStart.none();
            }
            return BlockStart.of(new ListParser(terms), new DescriptionParser())
                    .atColumn(column)
                    .replaceParagraphLines(terms.getLines().size());
        }
    }

    private static boolean isAtColon(ParserState state) {
        var line = state.getLine().getContent();
        int at = state.getNextNonSpaceIndex();
        return state.getIndent() <= 3
                && at + 1 < line.length()
                && line.charAt(at) == ':'
                && (line.charAt(at + 1) == ' ' || line.charAt(at + 1) == '\t');
    }

    private static final class ListParser extends AbstractBlockParser {
        private final DefinitionList list = new DefinitionList();
        private final SourceLines terms;

        ListParser(SourceLines terms) {
            this.terms = terms;
            terms.getLines().forEach(line -> list.appendChild(new Term()));
        }

        @Override
        public Block getBlock() {
            return list;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return child instanceof Description;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            boolean goesOn = state.isBlank() || state.getIndent() >= INDENT || isAtColon(state);
            return goesOn ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser parser) {
            var term = list.getFirstChild();
            for (var line : terms.getLines()) {
                parser.parse(SourceLines.of(line), term);
                term = term.getNext();
            }
        }
    }

    private static final class DescriptionParser extends AbstractBlockParser {
        private final Description description = new Description();

        @Override
        public Block getBlock() {
            return description;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }
    }

    private static final class Renderer implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        Renderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(DefinitionList.class, Term.class, Description.class);
        }

        @Override
        public void render(Node node) {
            var html = context.getWriter();
            if (node instanceof DefinitionList) {
                html.line();
                if (!(node.getPrevious() instanceof DefinitionList)) {
                    html.tag("dl", context.extendAttributes(node, "dl", Map.of()));
                }
                renderAll(node);
                if (!(node.getNext() instanceof DefinitionList)) {
                    html.tag("/dl");
                }
                html.line();
            } else {
                var name = node instanceof Term ? "dt" : "dd";
                html.tag(name, context.extendAttributes(node, name, Map.of()));
                var only = node.getFirstChild();
                boolean isRun = only instanceof Paragraph && only.getNext() == null;
                renderAll(isRun ? only : node);
                html.tag("/" + name);
            }
        }

        private void renderAll(Node parent) {
            for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
