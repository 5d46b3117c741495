using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Compiler.Reports;

namespace Compiler.Reading.Html;

/// <summary>Reads a web page: the article, not what a site puts around it. Nothing is loaded and no script runs.</summary>
internal static class HtmlReader
{
    /// <summary>The lines of a page.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="to">Takes the lines.</param>
    /// <param name="charset">The character set that a header outside the page states.</param>
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to, string? charset = null)
    {
        if (HtmlText.Decode(content.Span, charset) is not { } decoded)
            return new SourceText([], [FindingCatalogue.DamagedFile("网页")]);

        using var page = Parse(decoded.Text, to);
        if (page is null)
            return new SourceText([], [FindingCatalogue.TooManyElements(to.Limits.MaxElements)]);
        if (IsTooDeep(page, to))
            return new SourceText([], [FindingCatalogue.TooDeep(to.Limits.MaxDepth)]);
        var blocks = new HtmlBlocks(to);
        if (page.Body is { } body)
            blocks.Read(body);
        Article.Write(PageFacts.Of(page), blocks.All, to);
        if (decoded.IsDamaged)
            to.Leave(FindingCatalogue.DamagedPage());
        return to.Build();
    }

    // Null where it has too many elements.
    private static IHtmlDocument? Parse(string text, SourceBuilder to)
    {
        var elements = 0;
        try
        {
            return new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => Count() }).ParseDocument(text);
        }
        catch (TooManyElementsException)
        {
            return null;
        }

        void Count()
        {
            to.CheckTime();
            if (++elements > to.Limits.MaxElements)
                throw new TooManyElementsException();
        }
    }

    // Without recursion: what is too deep must not cost the stack. By numbers: to ask a node for the next one is to count all before it.
    private static bool IsTooDeep(INode root, SourceBuilder to)
    {
        var open = new Stack<(INodeList Children, int Next)>([(root.ChildNodes, 0)]);
        while (open.TryPop(out var level))
        {
            to.CheckTime();
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

    // Leaves the parser, which cannot be told to stop.
    private sealed class TooManyElementsException : Exception;
}
