using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pictures;

/// <summary>The findings about pages that are pictures.</summary>
internal static class PictureFindings
{
    /// <summary>One for each cause for which pages could not be read.</summary>
    public static ImmutableArray<Finding> Unread(IEnumerable<PdfPage> pages) =>
    [
        .. pages.Where(page => page.Unread != PdfUnread.None)
            .GroupBy(page => page.Unread)
            .OrderBy(same => same.Key)
            .Select(same => FindingCatalogue.PicturesUnread(same.Select(page => page.Number), Cause(same.Key))),
    ];

    /// <summary>One if text was read from pages of a PDF.</summary>
    public static IEnumerable<Finding> Recognised(IEnumerable<PdfPage> pages, IReadOnlyCollection<RecognisedCell> figures)
    {
        var read = pages.Where(page => page.IsPicture && !page.Glyphs.IsEmpty).Select(page => page.Number).ToList();
        return read.Count > 0 ? [OfPages(read, figures)] : [];
    }

    /// <summary>That of these pages of a PDF, or of a picture, which has none.</summary>
    public static Finding OfPages(IReadOnlyCollection<int> pages, IReadOnlyCollection<RecognisedCell> figures) =>
        FindingCatalogue.Recognised(pages, figures.Count, figures.Count(figure => !figure.IsAgreed));

    private static string Cause(PdfUnread unread) => unread switch
    {
        PdfUnread.Compression => "图片的压缩方式系统不能读取",
        PdfUnread.Damaged => "图片已经损坏",
        PdfUnread.TooCostly => "图片过大或者过于复杂",
        PdfUnread.TooMany => "图片页数超过上限",
        PdfUnread.NoGrid => "表格的框线不能辨认",
        _ => "文字不能辨认",
    };
}
