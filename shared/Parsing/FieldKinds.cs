using System.Collections.Immutable;
using Compiler.Forms;
using Compiler.Reports;

namespace Compiler.Parsing;

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
            var isWrong = cells[i].State == CellState.Number && !Allows(field.Kind, cells[i].Value!.Value);
            if (isWrong)
                (changed ??= cells.ToBuilder())[i] = cells[i] with { State = CellState.Illegible, Value = null };
            if (isWrong || (cells[i].State == CellState.Illegible && CellText.Read(cells[i].Raw, default).State == CellState.Illegible))
                findings.Add(FindingCatalogue.CellIllegible(field.Label, cells[i].Raw, Wanted(field.Kind), cells[i].At));
        }

        return (changed?.MoveToImmutable() ?? cells, findings.ToImmutable());
    }

    private static bool Allows(FieldKind kind, decimal value) => kind switch
    {
        FieldKind.Count => value >= 0 && decimal.IsInteger(value),
        FieldKind.Change => decimal.IsInteger(value),
        _ => value >= 0,
    };

    private static string Wanted(FieldKind kind) => kind switch
    {
        FieldKind.Count => "非负整数",
        FieldKind.Change => "整数（增为正、减为负）",
        _ => "非负数",
    };
}
