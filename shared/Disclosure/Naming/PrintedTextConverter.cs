using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compiler.Disclosure.Naming;

/// <summary>Writes a name as its text, wherever findings and claims are stored or passed on as JSON.</summary>
/// <typeparam name="T">The type of the name.</typeparam>
public sealed class PrintedTextConverter<T> : JsonConverter<T>
    where T : struct, IPrintedText<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Parse(reader.GetString() ?? throw new JsonException($"A {typeof(T).Name} must not be null."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
