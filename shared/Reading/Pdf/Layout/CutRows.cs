using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>Joins rows whose label was split by a page break.</summary>
internal static partial class CutRows
{
    private const int MaxRowsOfAPage = 100;

    public static IEnumerable<(string Place, PageItem Item)> Join(IReadOnlyList<(string Place, PageItem Item)> flow)
    {
        for (var i = 0; i < flow.Count; i++)
        {
            if (i + 1 < flow.Count
                && IsNewPage(flow[i + 1].Place)
                && FindSecondPart(flow, i) is { } second
                && JoinParts(flow[i].Item, flow[second].Item) is { } whole)
            {
                yield return (flow[i].Place, whole);
                for (var header = i + 1; header < second; header++)
                    yield return flow[header];
                i = second;
                continue;
            }

            yield return flow[i];
        }
    }

    private static bool IsNewPage(string place) => place.EndsWith("页第1行", StringComparison.Ordinal);

    // The header of the table may be repeated before the rest of the row.
    private static int? FindSecondPart(IReadOnlyList<(string Place, PageItem Item)> flow, int first)
    {
        if (!flow[first].Item.IsGrid)
            return null;
        var header = flow.Take(first)
            .TakeLast(MaxRowsOfAPage)
            .Select(entry => entry.Item)
            .Where(item => item.IsGrid)
            .ToList();
        for (var i = first + 1; i < flow.Count && flow[i].Item.IsGrid; i++)
        {
            if (flow[i].Item.HasFigures || !header.Exists(row => SimilarRows.AreSame(row, flow[i].Item)))
                return i;
        }

        return null;
    }

    private static PageItem? JoinParts(PageItem first, PageItem second)
    {
        var width = first.Cells.Length;
        if (second.Cells.Length != width || first.HasFigures == second.HasFigures)
            return null;
        // A second label that begins with a number or equals the first starts a new row.
        var label = LastLabel(second.Cells);
        if (label < 0
            || LastLabel(first.Cells) < 0
            || Number().IsMatch(second.Cells[label])
            || IsSame(first.Cells[label], second.Cells[label])
            || first.Cells[label].Length == 0)
        {
            return null;
        }

        return first with
        {
            Cells = [.. first.Cells.Zip(second.Cells, (above, below) => IsSame(above, below) ? above : above + below)],
            Readings = first.Readings.IsDefault ? default : [.. first.Readings.Zip(second.Readings, PdfReading.Combine)],
        };

        bool IsSame(string above, string below) => SimilarRows.AreSame(above, below, first.IsPicture && second.IsPicture);
    }

    private static int LastLabel(ImmutableArray<string> cells)
    {
        for (var i = cells.Length - 1; i >= 0; i--)
        {
            if (cells[i].Length > 0 && !FigurePattern.IsFigure(cells[i]))
                return i;
        }

        return -1;
    }

    [GeneratedRegex(@"^([（(]?[一二三四五六七八九十0-9]+[）).．、]|规章|规范|行政|其他|政府)")]
    private static partial Regex Number();
}
