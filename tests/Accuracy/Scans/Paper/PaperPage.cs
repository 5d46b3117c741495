using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Compiler.Accuracy.Printing;

namespace Compiler.Accuracy.Scans.Paper;

/// <summary>A report as a page that a browser prints as an office would: title, tables, signature; the seal on a last sheet.</summary>
internal sealed class PaperPage(PaperStyle style)
{
    /// <summary>The side of the last sheet, on which nothing but the seal stands.</summary>
    public const int SealSheet = 50;

    /// <summary>The page.</summary>
    /// <param name="lines">The report.</param>
    /// <param name="agency">Whose seal and signature it bears.</param>
    /// <param name="date">The day of the signature.</param>
    public string Write(ImmutableArray<PrintedLine> lines, string agency, string date) =>
        $"<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>{Text(agency)}</title><style>{PaperSheet.Write(style)}</style>"
        + $"<body>{string.Concat(Parts.Split(lines).Select(Part))}"
        + $"<div class=\"sign\"><p>{Text(agency)}</p><p>{Text(date)}</p></div>{Seal(agency)}</body></html>";

    private string Part(IReadOnlyList<PrintedLine> part) => part[0].Kind switch
    {
        LineKind.Row => Table(part),
        LineKind.Title => $"<h1>{Text(part[0].Text)}</h1>",
        LineKind.Heading => $"<h2>{Text(part[0].Text)}</h2>",
        _ => $"<p>{Text(part[0].Text)}</p>",
    };

    private string Table(IReadOnlyList<PrintedLine> part)
    {
        var columns = part[0].Cells.Length;
        var headers = part.TakeWhile(row => row.IsHeader).Count();
        string[] rows =
        [
            .. DrawnCell.Table(part).Select((row, i) =>
                $"<tr>{string.Concat(row.Where(cell => !cell.GoesOn).Select(cell => Cell(cell, part[i])))}</tr>"),
        ];
        var body = style.RepeatsHeaders
            ? $"<thead>{string.Concat(rows[..headers])}</thead><tbody>{string.Concat(rows[headers..])}</tbody>"
            : $"<tbody>{string.Concat(rows)}</tbody>";
        return $"<table class=\"of{columns}\">{Columns(columns)}{body}</table>";
    }

    // Table 三: three columns of labels before its figures.
    private static string Columns(int columns) =>
        columns == 10 ? "<col style=\"width:8%\"><col style=\"width:11%\"><col style=\"width:24%\"><col span=\"7\">"
        : columns == 4 ? "<col style=\"width:31%\"><col span=\"3\">"
        : $"<col span=\"{columns}\">";

    private static string Cell(DrawnCell cell, PrintedLine line)
    {
        var printed = line.Cells[cell.Column];
        var kind = line.IsHeader ? "h" : printed.IsLabel ? "l" : "f";
        return $"<td class=\"{kind}\"{Span("colspan", cell.Columns)}{Span("rowspan", cell.Rows)}>{(cell.Text.Length > 0 ? Text(cell.Text) : "&nbsp;")}</td>";
    }

    private static string Span(string name, int places) => places > 1 ? $" {name}=\"{places}\"" : "";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    // 42 mm across, as the seals of counties and their bodies are.
    private static string Seal(string agency)
    {
        var size = Math.Min(6.4, 74.0 / agency.Length).ToString("0.##", CultureInfo.InvariantCulture);
        var length = agency.Length > 14 ? 76 : 62;
        var star = string.Join(' ', Enumerable.Range(0, 10).Select(i =>
        {
            var (reach, angle) = (i % 2 == 0 ? 7.2 : 2.75, (i * Math.PI / 5) - (Math.PI / 2));
            return string.Create(CultureInfo.InvariantCulture, $"{25 + (reach * Math.Cos(angle)):0.##},{25 + (reach * Math.Sin(angle)):0.##}");
        }));
        return $"""
            <svg class="seal" viewBox="0 0 {SealSheet} {SealSheet}"><circle cx="25" cy="25" r="20.4" fill="none" stroke="#000" stroke-width="1.2"/>
            <polygon points="{star}"/><path id="arc" d="M 14.2 35 A 14.8 14.8 0 1 1 35.8 35" fill="none"/>
            <text font-size="{size}" text-anchor="middle"><textPath href="#arc" startOffset="50%" textLength="{length}" lengthAdjust="spacingAndGlyphs">{Text(agency)}</textPath></text></svg>
            """;
    }
}
