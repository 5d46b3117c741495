using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Html;

/// <summary>Reads a web page that was saved in one file (.mht, .mhtml): its first page; the parts beside it are not looked at.</summary>
internal static class MhtmlReader
{
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to) =>
        MimePageFinder.Find(content, to) is { } page
            ? HtmlReader.Read(page.Decode(), to, page.Charset)
            : new SourceText([], [FindingCatalogue.DamagedFile("网页存档（MHTML）")]);
}
