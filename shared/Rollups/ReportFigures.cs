using Compiler.Forms;
using Compiler.Reports;

namespace Compiler.Rollups;

/// <summary>The figures of one report. A group is known only when every one of its rows is.</summary>
internal sealed class ReportFigures
{
    // Beyond any real count; it keeps a misread number from overflowing a national sum.
    private const decimal Limit = 1_000_000_000_000_000m;

    public ReportFigures(DisclosureReport report)
    {
        var plan = FigurePlan.Of(report.Form);
        Values = new decimal?[plan.Length];
        IsInForm = new bool[plan.Length];
        IsMarked = new bool[plan.Length];
        for (var i = 0; i < plan.Length; i++)
        {
            IsInForm[i] = plan[i].Length > 0;
            Read(report, plan[i].AsSpan(), i);
        }
    }

    public decimal?[] Values { get; }

    public bool[] IsInForm { get; }

    public bool[] IsMarked { get; }

    private void Read(DisclosureReport report, ReadOnlySpan<int> fields, int figure)
    {
        decimal? sum = fields.Length > 0 ? 0 : null;
        var marked = false;
        foreach (var field in fields)
        {
            var cell = report.Cells[field];
            var value = report.Form.Fields[field].Kind == FieldKind.Amount ? PrintedAmount.Of(cell).Yuan : cell.Addend;
            sum += value is { } addend && Math.Abs(addend) < Limit ? addend : null;
            marked |= cell.Origin != CellOrigin.Read;
        }

        Values[figure] = sum;
        IsMarked[figure] = marked && sum is not null;
    }
}
