using System.Runtime.InteropServices;
using System.Text.Json;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Receipts;

/// <summary>Writes the figures of a report as JSON objects, nested by their paths.</summary>
internal static class FiguresJsonWriter
{
    /// <summary>Writes three objects; each is null if there is no report.</summary>
    public static void Write(Utf8JsonWriter json, DisclosureReport? report)
    {
        if (report is null)
        {
            json.WriteNull(TableKeys.ProactiveDisclosure);
            json.WriteNull(TableKeys.Requests);
            json.WriteNull(TableKeys.Disputes);
            return;
        }

        // The fields are in print order, so the fields of one object are consecutive.
        var objects = new List<string>();
        foreach (var field in report.Form.Fields)
        {
            var names = field.Path.Text.Split('.');
            Enter(json, objects, names.AsSpan(..^1));
            WriteFigure(json, names[^1], field, report.Cells[field.Index]);
        }

        Enter(json, objects, []);
    }

    private static void Enter(Utf8JsonWriter json, List<string> objects, ReadOnlySpan<string> wanted)
    {
        while (objects.Count > 0 && !wanted.StartsWith(CollectionsMarshal.AsSpan(objects)))
        {
            objects.RemoveAt(objects.Count - 1);
            json.WriteEndObject();
        }

        foreach (var name in wanted[objects.Count..])
        {
            json.WriteStartObject(name);
            objects.Add(name);
        }
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, FormField field, Cell cell)
    {
        WriteNumber(json, name, cell.Value);
        if (field.Kind != FieldKind.Amount)
            return;
        var amount = PrintedAmount.Parse(cell);
        json.WriteString($"{name}_unit", amount.Unit);
        WriteNumber(json, $"{name}_yuan", amount.Yuan);
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
