using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Tables;

/// <summary>The three statutory tables of a place, filled from its totals, with notes on what the figures cover.</summary>
internal static class StatutoryTables
{
    public static Table Disclosure(StatutoryTotals place, Func<FieldPath, TableCell> figure) =>
        WithNotes(place, DisclosureTable.Build(place.Form, figure, []), FormTable.ProactiveDisclosure);

    public static Table Requests(StatutoryTotals place, Func<FieldPath, TableCell> figure) => WithNotes(
        place,
        RequestsTable.Build(place.Form, figure, TableNotes.Balance(place.Totals) is { } balance ? [balance] : []),
        FormTable.Requests);

    public static Table Disputes(StatutoryTotals place, Func<FieldPath, TableCell> figure) =>
        WithNotes(place, DisputesTable.Build(place.Form, figure, []), FormTable.Disputes);

    /// <summary>The note on how many reports have the figures of one of the three tables.</summary>
    public static string Coverage(DisclosureForm form, IFigures figures, int reports, FormTable part) => TableNotes.Coverage(
        reports,
        form.Fields.Where(field => field.Path.Table == part)
            .Select(field => (field.Label, figures.Sum(FigureCatalogue.Get(field.Path)))));

    private static Table WithNotes(StatutoryTotals place, Table table, FormTable part)
    {
        var (form, totals) = (place.Form, place.Totals);
        return table with
        {
            Notes =
            [
                place.Basis,
                Coverage(form, totals, totals.Reports, part),
                .. table.Notes,
                .. form.Identities.Any(identity => identity.Table == part) ? new[] { TableNotes.Identities(form, totals, part) } : [],
                .. part == FormTable.Requests ? OtherForms(place) : [],
                place.Sources,
            ],
        };
    }

    private static IEnumerable<string> OtherForms(StatutoryTotals place)
    {
        if (place.Forms.Length == 1)
            yield break;
        var other = place.Totals.Sum(FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.Other)));
        yield return $"部分报告采用的格式不分列“（六）其他处理”，其件数未列入（六）各分项而已计入（七）总计；（六）合计 {FigureText.Sum(other)} 件。";
    }
}
