using System.Globalization;
using Compiler.Disclosure.Forms;

namespace Compiler.Accuracy.Truth;

/// <summary>
/// Makes the figures of a report that balances: most of them 0, a few large, natural persons ahead of all other applicants, as
/// in real reports; one report in eight is dense, so that every column is tried.
/// </summary>
public sealed class RandomFigures
{
    private const int Dense = 8;

    // How often each applicant and each outcome occurs; anything behind the end of a list is rare.
    private static readonly int[] Applicants = [70, 16, 2, 3, 5, 4];
    private static readonly int[] Outcomes = [40, 10, 1, 3, 1, 2, 3, 3, 3, 3, 20, 4, 3, 3, 4, 1, 1, 1, 2, 1, 4];

    private readonly ReportFigures figures;
    private readonly DisclosureForm form;
    private readonly Random random;
    private readonly bool isDense;

    private RandomFigures(DisclosureForm form, Random random)
    {
        this.form = form;
        this.random = random;
        figures = new ReportFigures(form);
        isDense = random.Next(Dense) == 0;
    }

    public static ReportFigures Create(DisclosureForm form, Random random)
    {
        var filling = new RandomFigures(form, random);
        filling.FillDisclosure();
        filling.FillRequests();
        foreach (var group in form.Disputes.Groups)
            filling.FillGroup(group);
        if (random.Next(10) == 0)
            filling.figures.PrintLarge(value => value.ToString("#,0.####", CultureInfo.InvariantCulture));
        return filling.figures;
    }

    private void FillDisclosure()
    {
        foreach (var field in form.Fields.Where(field => field.Path.Text.StartsWith("proactive", StringComparison.Ordinal)))
        {
            switch (field.Kind)
            {
                case FieldKind.Measure:
                    figures.Set(field.Index, Often() ? Size(100_000_000) / 10_000m : 0);
                    break;
                case FieldKind.Amount:
                    FillAmount(field);
                    break;
                case FieldKind.Change:
                    FillChange(field);
                    break;
                default:
                    figures.Set(
                        field.Index, Often() ? Size(field.Path.Text.Contains("documents", StringComparison.Ordinal) ? 300 : 300_000) : 0);
                    break;
            }
        }
    }

    private void FillAmount(FormField field)
    {
        var amount = Often() ? Size(10_000_000) / 100m : 0;
        figures.Set(field.Index, amount, $"{amount.ToString(CultureInfo.InvariantCulture)}{(random.Next(3) == 0 ? "元" : "万元")}");
    }

    private void FillChange(FormField field)
    {
        var change = Often() ? random.Next(-150, 151) : 0;
        var sign = change > 0 && random.Next(2) == 0 ? "+" : "";
        figures.Set(field.Index, change, sign + change.ToString(CultureInfo.InvariantCulture));
    }

    private void FillRequests()
    {
        var table = form.Requests;
        FormColumn[] columns = [.. table.Columns.SkipLast(1)];
        FormRow[] outcomes = [.. table.Rows.Where(row => row.Role == RowRole.Outcome)];
        var requests = random.Next(7) == 0 ? 0 : Size(6000);
        // Large bodies get their requests in lots, so that a report of thousands costs no more than one of hundreds.
        for (var lot = 1 + (requests / 300); requests > 0; requests -= lot)
            Add(Row(outcomes, Outcomes), Column(columns), random.Next(1, lot + 1));
        for (var few = isDense ? 60 : random.Next(4); few > 0; few--)
            Add(outcomes[random.Next(outcomes.Length)], columns[random.Next(columns.Length)], Size(60));
        foreach (var column in columns)
            FillBalance(column, outcomes);
        foreach (var row in table.Rows)
            figures.Total(table.Columns.Select(column => FieldPath.Request(row, column).Text));
    }

    private void FillBalance(FormColumn column, FormRow[] outcomes)
    {
        string Path(RowRole role, int index = 0) =>
            FieldPath.Request(form.Requests.Rows.Where(row => row.Role == role).ElementAt(index), column).Text;

        var processed = outcomes.Sum(row => figures[FieldPath.Request(row, column).Text]);
        var forward = processed > 0 && Often() ? random.Next(1 + (int)(processed / 4)) : 0;
        var over = Often() ? random.Next(1 + (int)((processed + forward) / 3)) : 0;
        figures[Path(RowRole.Processed)] = processed;
        figures[Path(RowRole.Forward)] = forward;
        figures[Path(RowRole.Inflow)] = processed + forward - over;
        figures[Path(RowRole.Inflow, 1)] = over;
    }

    private void FillGroup(FormGroup group)
    {
        var some = isDense || Often();
        foreach (var column in form.Disputes.Columns.SkipLast(1))
            figures[FieldPath.Dispute(group, column).Text] = some && Often() ? Size(60) : 0;
        figures.Total(form.Disputes.Columns.Select(column => FieldPath.Dispute(group, column).Text));
    }

    private void Add(FormRow row, FormColumn column, int count) => figures[FieldPath.Request(row, column).Text] += count;

    private FormRow Row(FormRow[] rows, int[] weights) => rows[Weighted(weights.AsSpan(0, Math.Min(weights.Length, rows.Length)))];

    private FormColumn Column(FormColumn[] columns) => columns[isDense ? random.Next(columns.Length) : Weighted(Applicants)];

    private int Weighted(ReadOnlySpan<int> weights)
    {
        var sum = 0;
        foreach (var weight in weights)
            sum += weight;
        var drawn = random.Next(sum);
        for (var i = 0; i < weights.Length; i++)
        {
            drawn -= weights[i];
            if (drawn < 0)
                return i;
        }

        return 0;
    }

    private bool Often() => random.Next(2) == 0;

    // As many figures of one digit as of two, of two as of three, and so on.
    private int Size(int end) => (int)Math.Pow(end, random.NextDouble());
}
