using System.Text.Json;
using System.Text.Json.Serialization;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>The JSON exchanged with Node.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, Converters = [typeof(TableCellConverter)])]
[JsonSerializable(typeof(TypstRequest))]
[JsonSerializable(typeof(TypstPart))]
[JsonSerializable(typeof(TypstAnswer))]
internal sealed partial class TypstJson : JsonSerializerContext;

/// <summary>A request to render one part, which is in the next line as Typst reads it.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Continues">Whether the part ends with a table that continues in the next part.</param>
internal sealed record TypstRequest(int Id, bool Continues);

/// <summary>The answer to a request. The PDF follows it.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Length">The length of the PDF in bytes; 0 if there is an error.</param>
/// <param name="Rows">The number of rows that fill pages, of a table that continues in the next part.</param>
/// <param name="IsOverfull">Whether a last page has the rows after them, which belong to the next part.</param>
/// <param name="Error">Why there is no PDF.</param>
internal sealed record TypstAnswer(int Id, int Length, int Rows, bool IsOverfull, string? Error);

/// <summary>Writes a cell that is nothing but its text as that text, which is a quarter of the JSON.</summary>
internal sealed class TableCellConverter : JsonConverter<TableCell>
{
    /// <inheritdoc />
    public override TableCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TableCell value, JsonSerializerOptions options)
    {
        if (value is { ColumnSpan: 1, RowSpan: 1, Align: null, IsVertical: false, Anchor: null })
        {
            writer.WriteStringValue(value.Text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("text", value.Text);
        writer.WriteNumber("columnSpan", value.ColumnSpan);
        writer.WriteNumber("rowSpan", value.RowSpan);
        writer.WriteString("align", value.Align?.ToString());
        writer.WriteBoolean("isVertical", value.IsVertical);
        writer.WriteString("anchor", value.Anchor);
        writer.WriteEndObject();
    }
}
