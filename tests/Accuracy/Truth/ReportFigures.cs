using System.Globalization;
using Compiler.Disclosure.Forms;

namespace Compiler.Accuracy.Truth;

/// <summary>The figures of a report, as numbers and as they are printed.</summary>
public sealed class ReportFigures(DisclosureForm form)
{
    private readonly decimal[] values = new decimal[form.Fields.Length];
    private readonly string[] printed = [.. Enumerable.Repeat("0", form.Fields.Length)];

    public DisclosureForm Form { get; } = form;

    public decimal this[string path]
    {
        get => values[Form.Field(FieldPath.Parse(path)).Index];
        set => Set(Form.Field(FieldPath.Parse(path)).Index, value);
    }

    public decimal Value(int field) => values[field];

    public string Printed(int field) => printed[field];

    public void Set(int field, decimal value, string? text = null)
    {
        values[field] = value;
        printed[field] = text ?? value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Prints every figure from 1,000 on in this way.</summary>
    public void PrintLarge(Func<decimal, string> text)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= 1000 && printed[i] == values[i].ToString(CultureInfo.InvariantCulture))
                printed[i] = text(values[i]);
        }
    }

    /// <summary>Puts the sum of the fields before it into the last of them.</summary>
    public void Total(IEnumerable<string> paths)
    {
        string[] all = [.. paths];
        this[all[^1]] = all[..^1].Sum(path => this[path]);
    }
}
