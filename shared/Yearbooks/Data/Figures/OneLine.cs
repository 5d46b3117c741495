using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Compiler.Yearbooks.Data.Figures;

/// <summary>Writes a value on one line inside the indented file, so that long lists of small items stay short and readable.</summary>
internal sealed class OneLine<T> : JsonConverter<T>
{
    private static readonly JsonTypeInfo<T> Plain = FiguresContext.OneLine.TypeInfo<T>();

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, Plain);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => WriteRaw(writer, value);

    internal static void WriteRaw(Utf8JsonWriter writer, T value) =>
        writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value, Plain), skipInputValidation: true);
}

/// <summary>Writes a list with one line for each item.</summary>
internal sealed class OneLineItems<T> : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, FiguresContext.OneLine.TypeInfo<IReadOnlyList<T>>());

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
            OneLine<T>.WriteRaw(writer, item);
        writer.WriteEndArray();
    }
}

/// <summary>Writes an object with one line for each property.</summary>
internal sealed class OneLineValues<T> : JsonConverter<OrderedDictionary<string, T>>
{
    public override OrderedDictionary<string, T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, FiguresContext.OneLine.TypeInfo<OrderedDictionary<string, T>>());

    public override void Write(Utf8JsonWriter writer, OrderedDictionary<string, T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, item) in value)
        {
            writer.WritePropertyName(name);
            OneLine<T>.WriteRaw(writer, item);
        }

        writer.WriteEndObject();
    }
}
