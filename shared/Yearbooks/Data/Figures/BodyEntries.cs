using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

[Description("A report that the volume lists: its key figures, and where each stands in the file.")]
internal sealed record BodyEntry(
    string Agency,
    [RegularExpression("^([0-9]{6})?$"), Description("Empty where the place is not settled.")] string Adcode,
    [Description("The places that it may be.")]
    [property: JsonConverter(typeof(OneLine<IReadOnlyList<string>>)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyList<string>? Candidates,
    BodyLine Line,
    [FormVersion] string Form,
    [Description("When its page says that it was published; absent where none says so.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    DateOnly? Published,
    [Description("Whether that was within the statutory term.")]
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    bool? OnTime,
    bool Compilation,
    [Description("Whether it is part of the totals of this volume.")] bool Counted,
    string File,
    [RegularExpression("^[0-9a-f]{64}$")] string Sha256,
    [FigurePath]
    [property: JsonConverter(typeof(OneLine<OrderedDictionary<string, decimal?>>))]
    OrderedDictionary<string, decimal?> Figures,
    [NullItems, Description("For each of cell_paths the cells of the file: line:cell, then the state and the origin where they are not the "
        + "usual ones, and in_doubt for a cell in an identity that fails and in none that proves it; joined by +.")]
    [property: JsonConverter(typeof(OneLine<IReadOnlyList<string?>>))]
    IReadOnlyList<string?> Cells)
{
    public static BodyEntry From(Body body, bool isCounted) => new(
        body.Name,
        body.Place.Adcode,
        body.Place.Candidates.IsEmpty ? null : body.Place.Candidates,
        body.Place.Line,
        body.FormVersion,
        body.Published,
        Deadline.WasMet(body),
        body.IsCompilation,
        isCounted,
        body.Source.Name,
        body.Source.Sha256,
        new(
            from figure in FigureCatalogue.Keys
            let sum = body.Figures.Sum(figure)
            where sum.Expected > 0
            select KeyValuePair.Create(figure.Path.Text, sum.Value)),
        [.. FigureCatalogue.Keys.Select(figure => CellsOf(body, figure))]);

    // The cells summed for a figure, by line and cell of the file; null if the form lacks the figure.
    private static string? CellsOf(Body body, Figure figure)
    {
        var traces = string.Join(
            " + ", CellTrace.ForFigure(body, figure).Select(trace => trace.ToString()).Where(trace => trace.Length > 0));
        return traces.Length > 0 ? traces : null;
    }
}

[Description("An identity that fails in a report.")]
internal sealed record FailedIdentityEntry(
    string Agency,
    string Adcode,
    string File,
    string Code,
    string Label,
    decimal Left,
    decimal Right,
    decimal Difference,
    int Line,
    int Cell)
{
    public static FailedIdentityEntry From(Body body, FailedIdentity failed) => new(
        body.Name,
        body.Place.Adcode,
        body.Source.Name,
        failed.Code.Text,
        failed.Label,
        failed.Left,
        failed.Right,
        failed.Difference,
        failed.At.Line,
        failed.At.Cell);
}

[Description("A figure in the text of a report that the tables contradict or lack.")]
internal sealed record ContradictionEntry(
    string Agency,
    string Adcode,
    string File,
    string Subject,
    [AllowedValues("件", "万元")] string Unit,
    [Description("The words of the report.")] string Quote,
    [Description("What the text states.")] decimal Stated,
    [Description("What the tables print; null where a cell is missing.")] decimal? Printed,
    decimal? Difference,
    int Line,
    int Cell)
{
    public static ContradictionEntry From(Body body, Contradiction found) => new(
        body.Name,
        body.Place.Adcode,
        body.Source.Name,
        found.Subject,
        found.Unit,
        found.Quote,
        found.Stated,
        found.Printed,
        found.Difference,
        found.At.Line,
        found.At.Cell);
}

[Description("A file that is in no total, with the reasons.")]
internal sealed record ExclusionEntry(string File, [RegularExpression("^([0-9a-f]{64})?$")] string Sha256, IReadOnlyList<string> Reasons);

[Description("The number of files of a province that are in no total; its volume lists them.")]
internal sealed record ExcludedCount([Adcode] string Adcode, string Name, [FromOne] int Files)
{
    public static IReadOnlyList<ExcludedCount> From(NationVolume volume) =>
    [
        .. volume.Reports.Provinces.Where(province => province.Excluded > 0)
            .Select(province => new ExcludedCount(province.Adcode, volume.NameOf(province), province.Excluded)),
    ];
}
