using System.Globalization;
using Compiler.Disclosure.Forms;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>The figures of a report that balances, made of arbitrary numbers.</summary>
internal sealed class RandomFigures
{
    /// <summary>How many numbers a report is made of.</summary>
    public const int Needed = 300;

    private readonly Dictionary<string, string> printed = [];
    private readonly int[] numbers;
    private int next;

    public RandomFigures(DisclosureForm form, int[] numbers)
    {
        Form = form;
        this.numbers = numbers;
        foreach (var field in form.Fields.Where(field => field.Path.Text.StartsWith("proactive", StringComparison.Ordinal)))
            printed[field.Path.Text] = Disclosure(field);
        foreach (var column in form.Requests.Columns.SkipLast(1))
            FillColumn(column);
        foreach (var row in form.Requests.Rows)
            Total(form.Requests.Columns.Select(column => FieldPath.Request(row, column).Text));
        foreach (var group in form.Disputes.Groups)
            FillGroup(group);
    }

    public DisclosureForm Form { get; }

    public string this[string path]
    {
        get => printed[path];
        set => printed[path] = value;
    }

    public int Next(int end) => numbers[next++] % end;

    private string Disclosure(FormField field) => field.Kind switch
    {
        FieldKind.Measure => (Next(10_000_000) / 10_000m).ToString(CultureInfo.InvariantCulture),
        FieldKind.Amount => $"{(Next(1_000_000) / 100m).ToString(CultureInfo.InvariantCulture)}万元",
        FieldKind.Change => Text(Next(300) - 150),
        _ => Text(Few(100_000)),
    };

    private void FillColumn(FormColumn column)
    {
        int Put(RowRole role, Func<int, int> value) =>
            Form.Requests.Rows.Where(row => row.Role == role).Select((row, i) =>
            {
                var figure = value(i);
                printed[FieldPath.Request(row, column).Text] = Text(figure);
                return figure;
            }).ToList().Sum();

        var processed = Put(RowRole.Outcome, _ => Few(200));
        Put(RowRole.Processed, _ => processed);
        var forward = Put(RowRole.Forward, _ => Few(30));
        var over = Next(processed + forward + 1);
        Put(RowRole.Inflow, i => i == 0 ? processed + forward - over : over);
    }

    private void FillGroup(FormGroup group)
    {
        foreach (var column in Form.Disputes.Columns.SkipLast(1))
            printed[FieldPath.Dispute(group, column).Text] = Text(Few(60));
        Total(Form.Disputes.Columns.Select(column => FieldPath.Dispute(group, column).Text));
    }

    private void Total(IEnumerable<string> paths)
    {
        string[] all = [.. paths];
        printed[all[^1]] = Text(all[..^1].Sum(path => int.Parse(printed[path], CultureInfo.InvariantCulture)));
    }

    // Two of three figures of a real report are 0.
    private int Few(int end) => Next(3) == 0 ? Next(end) : 0;

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
