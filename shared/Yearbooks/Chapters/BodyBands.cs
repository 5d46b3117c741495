using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Chapters;

/// <summary>Groups table rows about lines of reports by report.</summary>
internal static class BodyBands
{
    /// <summary>For each body with rows, returns a band with its name and file, followed by its rows.</summary>
    public static ImmutableArray<TableRow> Group<T>(ImmutableArray<Body> bodies, Func<Body, IEnumerable<T>> items, Func<T, TableRow> row)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var body in bodies)
        {
            var own = items(body).Select(row).ToList();
            if (own.Count == 0)
                continue;
            rows.Add(
                new TableRow([new TableCell($"{body.Name}（{body.Source.Name}）", own[0].Cells.Length, Align: Align.Start)], RowKind.Group));
            rows.AddRange(own);
        }

        return rows.ToImmutable();
    }

    /// <summary>The line number, or the place in a file without lines; “—” for the file as a whole.</summary>
    public static string Line(Position at) =>
        at.Line == 0 ? FigureText.NotApplicable : at.Place ?? at.Line.ToString(CultureInfo.InvariantCulture);
}
