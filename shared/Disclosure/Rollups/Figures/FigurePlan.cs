using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Disclosure.Forms;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>Maps each figure to the fields of a form that are summed for it; none if the form lacks the figure.</summary>
internal static class FigurePlan
{
    private static readonly FrozenDictionary<string, ImmutableArray<ImmutableArray<int>>> Plans =
        FormCatalogue.Statutory.All.ToFrozenDictionary(
            form => form.Version, form => FigureCatalogue.All.Select(figure => Fields(form, figure)).ToImmutableArray());

    public static ImmutableArray<ImmutableArray<int>> ForForm(DisclosureForm form) => Plans[form.Version];

    // In the trial form's table 二, only the decisions of （五） and （六） are comparable with the form in force.
    private static FormField? DecisionsOf(DisclosureForm form, FieldPath path) =>
        path is { Table: FormTable.ProactiveDisclosure, Column: "" }
            ? form.FindField(FieldPath.Disclosure(path.Row, ColumnKeys.Decisions))
            : null;

    private static ImmutableArray<int> Fields(DisclosureForm form, Figure figure)
    {
        var field = form.FindField(figure.Path) ?? DecisionsOf(form, figure.Path);
        if (field is not null)
            return [field.Index];
        return
        [
            .. from suit in form.Disputes.Groups
               where suit.Parent is not null
               from column in form.Disputes.Columns
               where FigureCatalogue.LitigationPath(column) == figure.Path
               select form.Field(FieldPath.Dispute(suit, column)).Index,
            .. from row in form.Requests.Rows
               let sum = row.Role == RowRole.Inflow ? RowKeys.ToHandle : row.Group
               where sum is not null
               from column in form.Requests.Columns
               where FieldPath.Request(sum, column.Key) == figure.Path
               select form.Field(FieldPath.Request(row, column)).Index,
        ];
    }
}
