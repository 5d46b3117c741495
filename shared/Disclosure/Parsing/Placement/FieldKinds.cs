using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Placement;

/// <summary>Holds every figure to its kind: there are no 3.5 and no −2 requests.</summary>
internal static class FieldKinds
{
    public static (ImmutableArray<Cell> Cells, ImmutableArray<Finding> Findings) Check(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        ImmutableArray<Cell>.Builder? changed = null;
        for (var i = 0; i < cells.Length; i++)
        {
            var field = form.Fields[i];
            var isWrong =
                cells[i].State == CellState.Number && (!Allows(field.Kind, cells[i].Value!.Value) || HasForeignUnit(field, cells[i].Raw));
            if (isWrong)
                (changed ??= cells.ToBuilder())[i] = cells[i] with { State = CellState.Illegible, Value = null };
            if (isWrong
                || (
                cells[i].State == CellState.Illegible
                && ChangeText.Read(field.Kind, CellText.Read(cells[i].Raw, default)).State == CellState.Illegible))
            {
                findings.Add(FindingCatalogue.CellIllegible(field.Label, cells[i].Raw, Wanted(field), cells[i].At));
            }
        }

        return (changed?.MoveToImmutable() ?? cells, findings.ToImmutable());
    }

    private static bool Allows(FieldKind kind, decimal value) => kind switch
    {
        FieldKind.Count => IsPositive(value) && IsInteger(value),
        FieldKind.Change => IsInteger(value),
        _ => IsPositive(value),
    };

    // The sign and the scale of a number are quickly seen.
    private static bool IsPositive(decimal value) => decimal.IsPositive(value) || value == 0;

    private static bool IsInteger(decimal value) => value.Scale == 0 || decimal.IsInteger(value);

    // “11297494元” is not 11297494 万元; only 采购总金额 has its unit in the cell.
    private static bool HasForeignUnit(FormField field, string raw) =>
        field.Kind != FieldKind.Amount
        && raw.EndsWith('元')
        && (field.Unit.Length == 0 || !raw.EndsWith(field.Unit, StringComparison.Ordinal));

    private static string Wanted(FormField field) => field.Kind switch
    {
        FieldKind.Count => "非负整数",
        FieldKind.Change => "整数（增为正、减为负）",
        FieldKind.Measure => $"以{field.Unit}为单位的非负数",
        _ => "非负数",
    };
}
