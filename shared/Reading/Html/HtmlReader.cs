using AngleSharp.Dom;
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

        using var page = new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => to.CheckTime() }).ParseDocument(decoded.Text);
        if (IsDeeper(page, to.Limits.MaxDepth))
            return new SourceText([], [FindingCatalogue.TooDeep(to.Limits.MaxDepth)]);
        var blocks = new HtmlBlocks(to);
        if (page.Body is { } body)
            blocks.Read(body);
        Article.Write(PageFacts.Of(page), blocks.All, to);
        if (decoded.IsDamaged)
            to.Leave(FindingCatalogue.DamagedPage());
        return to.Build();
    }

    // Without recursion: what is too deep must not cost the stack.
    private static bool IsDeeper(INode root, int limit)
    {
        var depth = 0;
        for (INode? node = root; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                if (++depth > limit)
                    return true;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }

        return false;
    }
}
