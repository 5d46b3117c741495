using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>
/// A cell as <c>[line, cell, value]</c> if the text is the plain number, as <c>0</c> if it is absent, otherwise as
/// <c>[line, cell, value, raw, state, origin]</c>; in a picture the confidence in percent follows the origin. The place follows if the
/// file has no line numbers.
/// </summary>
internal sealed class CompactCellConverter : JsonConverter<Cell>
{
    public override Cell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind == JsonValueKind.Number)
            return Cell.Absent;
        var parts = document.RootElement;
        var length = parts.GetArrayLength();
        var place = length is 4 or 7 ? parts[length - 1].GetString() : null;
        var at = new Position(parts[0].GetInt32(), parts[1].GetInt32(), place);
        decimal? value = parts[2].ValueKind == JsonValueKind.Number ? parts[2].GetDecimal() : null;
        if (length is 3 or 4)
            return new Cell(CellState.Number, value, Print(value!.Value), at);
        var origin = parts[5].GetString()!.Split(' ');
        return new Cell(
            SnakeCase.Value<CellState>(parts[4].GetString()!), value, parts[3].GetString()!, at, SnakeCase.Value<CellOrigin>(origin[0]))
        {
            Confidence = origin.Length > 1 ? byte.Parse(origin[1], CultureInfo.InvariantCulture) : (byte)0,
        };
    }

    public override void Write(Utf8JsonWriter writer, Cell value, JsonSerializerOptions options)
    {
        if (value == Cell.Absent)
        {
            writer.WriteNumberValue(0);
            return;
        }

        writer.WriteStartArray();
        writer.WriteNumberValue(value.At.Line);
        writer.WriteNumberValue(value.At.Cell);
        if (value.Value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
        if (!IsPlainNumber(value))
        {
            writer.WriteStringValue(value.Raw);
            writer.WriteStringValue(SnakeCase.Name(value.State));
            writer.WriteStringValue(
                value.Confidence == 0
                    ? SnakeCase.Name(value.Origin)
                    : FormattableString.Invariant($"{SnakeCase.Name(value.Origin)} {value.Confidence}"));
        }

        if (value.At.Place is { } place)
            writer.WriteStringValue(place);
        writer.WriteEndArray();
    }

    private static bool IsPlainNumber(Cell cell) =>
        cell is { State: CellState.Number, Origin: CellOrigin.Read, Confidence: 0, Value: { } value } && cell.Raw == Print(value);

    private static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
