using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Html;

/// <summary>Reads a web page that was saved in one file (.mht, .mhtml): its first page; the parts beside it are not looked at.</summary>
internal static class MhtmlReader
{
    private const int DeepestPart = 8;

    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to) =>
        FindPage(content, DeepestPart, to) is { } page
            ? HtmlReader.Read(page.Decode(), to, page.Charset)
            : new SourceText([], [FindingCatalogue.DamagedFile("网页存档（MHTML）")]);

    private static MimePart? FindPage(ReadOnlyMemory<byte> content, int depth, SourceBuilder to)
    {
        to.Spend();
        var part = MimePart.Read(content);
        if (part.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            return part;
        if (depth == 0 || part.Boundary is not { } boundary)
            return null;
        foreach (var inner in MimeParts.Split(part.Body, boundary))
        {
            if (FindPage(inner, depth - 1, to) is { } page)
                return page;
        }

        return null;
    }
}
