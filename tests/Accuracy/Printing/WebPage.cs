using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace Compiler.Accuracy.Printing;

/// <summary>A report as a page of a government site, its merged cells drawn as such.</summary>
public static class WebPage
{
    public static byte[] Write(ImmutableArray<PrintedLine> lines) =>
        Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>政府信息公开</title></head><body><div class=\"nav\">首页 &gt; 政府信息公开年报</div><div id=\"zoom\">\n{string.Join('\n', Parts.Split(lines).Select(Part))}\n</div><div class=\"footer\">主办：办公室 网站标识码：1300000001</div></body></html>");

    private static string Part(IReadOnlyList<PrintedLine> part) =>
        part[0].Kind switch
        {
            LineKind.Row =>
                $"<table border=\"1\">{string.Concat(DrawnCell.Table(part).Select(row => $"<tr>{string.Concat(row.Where(cell => !cell.GoesOn).Select(Cell))}</tr>\n"))}</table>",
            LineKind.Title => $"<h1>{WebUtility.HtmlEncode(part[0].Text)}</h1>",
            LineKind.Heading => $"<p><strong>{WebUtility.HtmlEncode(part[0].Text)}</strong></p>",
            _ => $"<p>&nbsp;&nbsp;{WebUtility.HtmlEncode(part[0].Text)}</p>",
        };

    private static string Cell(DrawnCell cell) =>
        $"<td{Span("colspan", cell.Columns)}{Span("rowspan", cell.Rows)}><p>{(cell.Text.Length > 0 ? WebUtility.HtmlEncode(cell.Text) : "&nbsp;")}</p></td>";

    private static string Span(string name, int places) => places > 1 ? $" {name}=\"{places}\"" : "";
}
