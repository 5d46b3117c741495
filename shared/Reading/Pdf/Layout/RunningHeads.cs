using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>
/// Finds page numbers, and text at the same height at the top or bottom of several pages. Only such text is dropped, and
/// never a row of figures.
/// </summary>
internal static partial class RunningHeads
{
    private const double Margin = 0.12;
    private const double SameHeight = 6;
    private const int MaxLines = 40;

    public static ImmutableArray<PageLayout> Remove(ImmutableArray<PageLayout> pages)
    {
        var lines = pages
            .SelectMany(page =>
                page.Items.Where(item => IsInMargin(page, item))
                    .Take(MaxLines)
                    .Select(item => (Page: page, Item: item, Text: Digits().Replace(item.Line!.Text, "0"))))
            .ToList();
        var heads = lines.Where(line => IsMarkedNumber().IsMatch(line.Item.Line!.Text) || lines.Exists(other => IsRepeated(line, other)))
            .Select(line => line.Item).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. pages.Select(page => page with { Items = page.Items.RemoveAll(heads.Contains) })];
    }

    private static bool IsInMargin(PageLayout page, PageItem item) =>
        item.Line is not null && (item.Box.Bottom < page.Height * Margin || item.Box.Top > page.Height * (1 - Margin));

    private static bool IsRepeated((PageLayout Page, PageItem Item, string Text) line, (PageLayout Page, PageItem Item, string Text) other)
    {
        if (line.Page == other.Page || line.Text != other.Text || Math.Abs(line.Item.Box.Top - other.Item.Box.Top) > SameHeight)
            return false;
        // A figure is a page number only if it increases with the pages.
        return Figures(line.Item) switch
        {
            [] => true,
            [var figure] => Figures(other.Item) is [var next] && next - figure == other.Page.Number - line.Page.Number,
            _ => false,
        };
    }

    private static List<decimal?> Figures(PageItem item) =>
        [
            .. LineSegments.Split(item.Line!)
                .Where(segment => FigurePattern.IsFigure(segment.Text))
                .Select(segment => decimal.TryParse(segment.Text, CultureInfo.InvariantCulture, out var figure) ? figure : (decimal?)null),
        ];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^(第 ?[0-9]{1,3} ?页[，,/ ]*(共 ?[0-9]{1,3} ?页)?|[-－—–] ?[0-9]{1,3} ?[-－—–]|[-－—–]{2,} ?[0-9]{1,3} ?[-－—–]{2,}|[0-9]{1,3} ?/ ?[0-9]{1,3})$")]
    private static partial Regex IsMarkedNumber();
}
