using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>The figures of one report. A group is known only if all of its rows are known.</summary>
public sealed class ReportFigures
{
    // Larger than any real count; keeps a misread number from overflowing a national sum.
    private const decimal Limit = 1_000_000_000_000_000m;

    /// <summary>Computes the figures of a report.</summary>
    public ReportFigures(DisclosureReport report)
    {
        var plan = FigurePlan.ForForm(report.Form);
        Sums = new FigureSum[plan.Length];
        var addends = Addends(report);
        var cells = report.Cells.AsSpan();
        var inDoubt = DoubtfulCells.Find(report);
        for (var i = 0; i < plan.Length; i++)
        {
            if (plan[i].IsEmpty)
                continue;
            decimal? sum = 0;
            var (isInferred, isInDoubt) = (false, false);
            foreach (var field in plan[i])
            {
                sum += addends[field];
                isInferred |= cells[field].Origin != CellOrigin.Read;
                isInDoubt |= inDoubt.Contains(field);
            }

            Sums[i] = sum is null ? new FigureSum(null, 0, 1, 0) : new FigureSum(sum, 1, 1, isInferred ? 1 : 0, isInDoubt ? 1 : 0);
        }
    }

    /// <summary>One sum for each figure of the catalogue; empty if the form lacks the figure.</summary>
    public FigureSum[] Sums { get; }

    /// <summary>Returns what each cell of a report adds to a sum, amounts of money with a printed unit in 元; null if nothing.</summary>
    public static decimal?[] Addends(DisclosureReport report)
    {
        var cells = report.Cells.AsSpan();
        var addends = new decimal?[cells.Length];
        for (var i = 0; i < addends.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            var value = report.Form.Fields[i].Kind == FieldKind.Amount ? PrintedAmount.Parse(cell).Yuan : cell.Addend;
            addends[i] = value is > -Limit and < Limit ? value : null;
        }

        return addends;
    }
}
