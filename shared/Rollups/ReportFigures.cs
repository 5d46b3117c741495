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
        var addends = Addends(report);
        var cells = report.Cells.AsSpan();
        for (var i = 0; i < plan.Length; i++)
        {
            var fields = plan[i].AsSpan();
            if (fields.IsEmpty)
                continue;
            var sum = addends[fields[0]];
            var marked = cells[fields[0]].Origin != CellOrigin.Read;
            foreach (var field in fields[1..])
            {
                sum += addends[field];
                marked |= cells[field].Origin != CellOrigin.Read;
            }

            Values[i] = sum;
            IsInForm[i] = true;
            IsMarked[i] = marked && sum is not null;
        }
    }

    public decimal?[] Values { get; }

    public bool[] IsInForm { get; }

    public bool[] IsMarked { get; }

    private static decimal?[] Addends(DisclosureReport report)
    {
        var cells = report.Cells.AsSpan();
        var addends = new decimal?[cells.Length];
        for (var i = 0; i < addends.Length; i++)
        {
            ref readonly var cell = ref cells[i];
            var value = report.Form.Fields[i].Kind == FieldKind.Amount ? PrintedAmount.Of(cell).Yuan : cell.Addend;
            addends[i] = value is > -Limit and < Limit ? value : null;
        }

        return addends;
    }
}
