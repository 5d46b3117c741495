using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compiler.Disclosure.Reports;

/// <summary>Writes the code of a finding as its text, wherever findings are stored or passed on as JSON.</summary>
public sealed class FindingCodeConverter : JsonConverter<FindingCode>
{
    /// <inheritdoc/>
    public override FindingCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FindingCode.Parse(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FindingCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
