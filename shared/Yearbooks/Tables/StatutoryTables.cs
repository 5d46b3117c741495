using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Tables;

/// <summary>The three statutory tables of a volume, filled from its totals, with notes on what the figures cover.</summary>
internal static class StatutoryTables
{
    public static Table Disclosure(Volume volume, Func<FieldPath, TableCell> figure) =>
        WithNotes(volume, DisclosureTable.Build(volume.Form, figure, []), FormTable.ProactiveDisclosure);

    public static Table Requests(Volume volume, Func<FieldPath, TableCell> figure) => WithNotes(
        volume,
        RequestsTable.Build(volume.Form, figure, TableNotes.Balance(volume.Totals) is { } balance ? [balance] : []),
        FormTable.Requests);

    public static Table Disputes(Volume volume, Func<FieldPath, TableCell> figure) =>
        WithNotes(volume, DisputesTable.Build(volume.Form, figure, []), FormTable.Disputes);

    private static Table WithNotes(Volume volume, Table table, FormTable part)
    {
        var (form, totals) = (volume.Form, volume.Totals);
        var figures = form.Fields.Where(field => field.Path.Table == part)
            .Select(field => (field.Label, totals.Sum(FigureCatalogue.Get(field.Path))));
        return table with
        {
            Notes =
            [
                TableNotes.Layer(volume),
                TableNotes.Coverage(totals.Reports, figures),
                .. table.Notes,
                .. form.Identities.Any(identity => identity.Table == part) ? new[] { TableNotes.Identities(form, totals, part) } : [],
                .. part == FormTable.Requests ? OtherForms(volume) : [],
                TableNotes.Sources(volume),
            ],
        };
    }

    private static IEnumerable<string> OtherForms(Volume volume)
    {
        if (volume.Forms.All(form => form == volume.Form))
            yield break;
        var other = volume.Totals.Sum(FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.Other)));
        yield return $"部分报告采用的格式不分列“（六）其他处理”，其件数未列入（六）各分项而已计入（七）总计；（六）合计 {FigureText.Sum(other)} 件。";
    }
}
