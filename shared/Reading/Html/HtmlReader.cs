using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Html;

/// <summary>Reads a web page: the article, without the site's navigation. Nothing is loaded and no script runs.</summary>
internal static class HtmlReader
{
    private const int DepthCheckedEvery = 32;

    /// <summary>The lines of a page.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="to">Receives the lines.</param>
    /// <param name="charset">The character set from a header outside the page.</param>
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to, string? charset = null)
    {
        if (HtmlText.Decode(content.Span, charset) is not { } decoded)
            return new SourceText([], [FindingCatalogue.DamagedFile("网页")]);

        to.Spend(decoded.Text.Length);
        try
        {
            using var page = Parse(decoded.Text, to);
            Write(page, to);
        }
        catch (RefusedException refused)
        {
            return new SourceText([], [refused.Finding]);
        }

        if (decoded.IsDamaged)
            to.Report(FindingCatalogue.DamagedPage("网页"));
        return to.Build();
    }

    private static void Write(IHtmlDocument page, SourceBuilder to)
    {
        if (IsTooDeep(page, to))
            throw new RefusedException(FindingCatalogue.TooDeep(to.Limits.MaxDepth));
        var blocks = new HtmlBlocks(to);
        if (page.Body is { } body)
            blocks.Read(body);
        Article.Write(PageFacts.Read(page), blocks.All, to);
    }

    private static IHtmlDocument Parse(string text, SourceBuilder to)
    {
        var elements = 0;
        IElement? last = null;
        return new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => Count(element) }).ParseDocument(text);

        void Count(IElement element)
        {
            to.Spend();
            if (++elements > to.Limits.MaxElements)
                throw new RefusedException(FindingCatalogue.TooManyElements(to.Limits.MaxElements));
            // The parser searches all open elements for each new one, so depth must be checked early.
            if (elements % DepthCheckedEvery == 0 && IsDeep(last, to.Limits.MaxDepth))
                throw new RefusedException(FindingCatalogue.TooDeep(to.Limits.MaxDepth));
            last = element;
        }
    }

    private static bool IsDeep(INode? node, int most)
    {
        var depth = 0;
        for (; node is not null && depth <= most; node = node.Parent)
            depth++;
        return depth > most;
    }

    // Not recursive, because deep pages would overflow the stack. By index, because NextSibling counts all nodes before it.
    private static bool IsTooDeep(INode root, SourceBuilder to)
    {
        var open = new Stack<(INodeList Children, int Next)>([(root.ChildNodes, 0)]);
        while (open.TryPop(out var level))
        {
            to.Spend();
            if (level.Next == level.Children.Length)
                continue;
            open.Push(level with { Next = level.Next + 1 });
            if (level.Children[level.Next] is { HasChildNodes: true } child)
                open.Push((child.ChildNodes, 0));
            if (open.Count > to.Limits.MaxDepth + 1)
                return true;
        }

        return false;
    }

    // Thrown to leave the parser, which has no way to stop.
    private sealed class RefusedException(Finding finding) : Exception
    {
        public Finding Finding => finding;
    }
}
