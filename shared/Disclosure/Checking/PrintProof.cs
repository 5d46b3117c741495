using System.Collections.Immutable;
using Compiler.Disclosure.Checking.Cells;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Reads a damaged print as the number it looks like if the identities prove it and none contradicts it. A stray mark needs
/// one identity without any other doubt, or its row and its column. A letter in place of a digit always needs both.
/// </summary>
internal sealed class PrintProof
{
    private readonly DisclosureForm form;
    private readonly ImmutableArray<Cell> cells;
    private readonly Dictionary<int, DamagedNumber> prints = [];
    private readonly Cell[] trial;

    private PrintProof(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        this.form = form;
        this.cells = cells;
        trial = [.. cells.Select(ProvedFigures.AsNumber)];
    }

    /// <summary>
    /// Returns the cells with each proved print replaced by its number and marked as inferred, and one finding for each.
    /// </summary>
    public static (ImmutableArray<Cell> Cells, ImmutableArray<Finding> Findings) Run(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        PrintProof? proof = null;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].State == CellState.Illegible
                && form.Fields[i].Kind == FieldKind.Count
                && DamagedNumber.Find(cells[i].Raw) is { } print)
            {
                (proof ??= new PrintProof(form, cells)).Try(i, print);
            }
        }

        return proof?.Settle() ?? (cells, []);
    }

    private void Try(int field, DamagedNumber print)
    {
        prints.Add(field, print);
        trial[field] = new Cell(CellState.Number, print.Value, "", default);
    }

    private (ImmutableArray<Cell> Cells, ImmutableArray<Finding> Findings) Settle()
    {
        while (prints.Keys.FirstOrDefault(field => !IsProved(field), -1) is >= 0 and var field)
        {
            prints.Remove(field);
            trial[field] = cells[field];
        }

        var settled = cells.ToBuilder();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (field, print) in prints.OrderBy(entry => entry.Key))
        {
            settled[field] = cells[field] with { State = CellState.Number, Value = print.Value, Origin = CellOrigin.Inferred };
            findings.Add(FindingCatalogue.PrintProved(form.Fields[field].Label, cells[field].Raw, print.Value, cells[field].At));
        }

        return (settled.MoveToImmutable(), findings.ToImmutable());
    }

    private bool IsProved(int field)
    {
        var hasOwnSum = false;
        var isProvedAlone = false;
        var hasColumn = false;
        foreach (var identity in form.Identities)
        {
            if (!identity.Fields.Contains(field))
                continue;
            var outcome = IdentityAssessment.Assess(identity, trial).Outcome;
            if (outcome == IdentityOutcome.Fails)
                return false;
            if (outcome != IdentityOutcome.Holds)
                continue;
            var isOwnSum = identity.IsRowIdentity;
            hasOwnSum |= isOwnSum;
            hasColumn |= !isOwnSum;
            isProvedAlone |= identity.Fields.Count(prints.ContainsKey) == 1;
        }

        return (hasOwnSum && hasColumn) || (isProvedAlone && !prints[field].HasLookalike);
    }
}
