using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;
using Compiler.Reading.Pdf.Layout;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.PdfPig;
using Compiler.Reading.Pictures;

namespace Compiler.Reading.Pdf;

/// <summary>Reads PDF files with text. A damaged file may crash the process or exhaust its memory.</summary>
internal static class PdfReader
{
    /// <summary>The lines of a PDF.</summary>
    /// <param name="content">The file.</param>
    /// <param name="to">Collects the lines.</param>
    /// <param name="pictures">Reads pages that are pictures; null leaves them out and counts them.</param>
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to, PictureReader? pictures = null) =>
        Read(new PdfPigPageReader(), content, to, pictures);

    /// <summary>The lines of a PDF, using this library.</summary>
    public static SourceText Read(IPdfPageReader words, ReadOnlyMemory<byte> content, SourceBuilder to, PictureReader? pictures = null)
    {
        var pdf = PdfStreams.FitWithin(content, to.Limits.MaxExpandedBytes)
            ? words.Read(content, new PdfLimits(), pictures is null ? null : picture => pictures.Read(picture, to))
            : PdfContent.Failed(PdfError.TooCostly);
        to.Spend(pdf.Pages.Sum(page => (long)page.Glyphs.Length + page.Rules.Length + page.Areas.Length));
        ImmutableArray<PageLayout> pages = [.. pdf.Pages.Select(PageLayout.Analyze)];
        var unread = pictures is null ? pdf.Pages.Count(page => page.IsPicture) : 0;
        var findings = PictureFindings.Unread(pdf.Pages);
        if (pages.All(page => page.Items.IsEmpty))
            return new SourceText([], findings.IsEmpty ? [NothingRead(pdf)] : findings) { Pictures = unread };

        var lines = DocumentLines.Build(pages, to);
        findings = [.. Findings(pdf, pages), .. PictureFindings.Recognised(pdf.Pages, lines.Recognised), .. findings, .. lines.Findings];
        return new SourceText(lines.Lines, findings)
        {
            Places = lines.Places,
            Recognised = lines.Recognised,
            IsRecognised = pictures is not null && pdf.Pages.Any(page => page.IsPicture),
            Pictures = unread,
        };
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
        var unread = pdf.Pages.Where(page => page.Unread != PdfUnread.None).Select(page => page.Number).ToHashSet();
        var empty = pages.Where(page => page.Items.IsEmpty && !damaged.Contains(page.Number) && !unread.Contains(page.Number)).Select(page => page.Number).ToList();
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
