using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;
using Compiler.Reading.Pdf.Layout;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.PdfPig;

namespace Compiler.Reading.Pdf;

/// <summary>Reads PDF files with text. A damaged file may crash the process or exhaust its memory.</summary>
internal static class PdfReader
{
    /// <summary>The lines of a PDF.</summary>
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to) => Read(new PdfPigPageReader(), content, to);

    /// <summary>The lines of a PDF, using this library.</summary>
    public static SourceText Read(IPdfPageReader words, ReadOnlyMemory<byte> content, SourceBuilder to) =>
        Read(
            PdfStreams.FitWithin(content, to.Limits.MaxExpandedBytes)
                ? words.Read(content, new PdfLimits())
                : PdfContent.Failed(PdfError.TooCostly),
            to);

    /// <summary>The lines of these pages, whatever file they come from.</summary>
    public static SourceText Read(PdfContent pdf, SourceBuilder to)
    {
        to.Spend(pdf.Pages.Sum(page => (long)page.Glyphs.Length + page.Rules.Length + page.Areas.Length));
        ImmutableArray<PageLayout> pages = [.. pdf.Pages.Select(PageLayout.Analyze)];
        if (pages.All(page => page.Items.IsEmpty))
            return new SourceText([], [NothingRead(pdf)]);

        var lines = DocumentLines.Build(pages, to);
        return new SourceText(lines.Lines, [.. Findings(pdf, pages), .. lines.Findings]) { Places = lines.Places };
    }

    private static Finding NothingRead(PdfContent pdf) => pdf.Trouble switch
    {
        PdfError.Encrypted => FindingCatalogue.PdfEncrypted(),
        PdfError.TooCostly => FindingCatalogue.PdfTooCostly(),
        PdfError.Damaged => FindingCatalogue.PdfDamaged(),
        _ when pdf.Pages.IsEmpty || pdf.Pages.Any(page => page.IsDamaged) => FindingCatalogue.PdfDamaged(),
        _ => FindingCatalogue.PdfScan(),
    };

    private static IEnumerable<Finding> Findings(PdfContent pdf, ImmutableArray<PageLayout> pages)
    {
        var damaged = pdf.Pages.Where(page => page.IsDamaged).Select(page => page.Number).ToList();
        var empty = pages.Where(page => page.Items.IsEmpty && !damaged.Contains(page.Number)).Select(page => page.Number).ToList();
        var recognised = pages.Where(page => page.IsRecognised).Select(page => page.Number).ToList();
        if (pdf.Trouble == PdfError.TooCostly)
            yield return FindingCatalogue.PdfTooCostly();
        if (damaged.Count > 0)
            yield return FindingCatalogue.PdfPagesDamaged(damaged);
        if (empty.Count > 0)
            yield return FindingCatalogue.PdfPagesWithoutText(empty);
        if (recognised.Count > 0)
            yield return FindingCatalogue.PdfRecognised(recognised);
    }
}
