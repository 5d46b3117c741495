using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compiler.Yearbooks.Data;

/// <summary>Writes a value on one line inside an indented file, so that long lists of small items stay short and readable.</summary>
internal static class JsonInline
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Value(Utf8JsonWriter json, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var line = new Utf8JsonWriter(buffer, Options))
            write(line);
        json.WriteRawValue(Encoding.UTF8.GetString(buffer.WrittenSpan), skipInputValidation: true);
    }

    /// <summary>Writes a property whose value is an object, on one line.</summary>
    public static void Object(Utf8JsonWriter json, string name, Action<Utf8JsonWriter> write)
    {
        json.WritePropertyName(name);
        Object(json, write);
    }

    /// <summary>Writes an object on one line.</summary>
    public static void Object(Utf8JsonWriter json, Action<Utf8JsonWriter> write) => Value(json, line =>
    {
        line.WriteStartObject();
        write(line);
        line.WriteEndObject();
    });

    /// <summary>Writes a property whose value is a list of texts, on one line; null texts are written as null.</summary>
    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string?> texts)
    {
        json.WritePropertyName(name);
        Value(json, line =>
        {
            line.WriteStartArray();
            foreach (var text in texts)
                line.WriteStringValue(text);
            line.WriteEndArray();
        });
    }

    /// <summary>Writes a property whose value is a list of numbers, on one line.</summary>
    public static void Numbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WritePropertyName(name);
        Value(json, line =>
        {
            line.WriteStartArray();
            foreach (var number in numbers)
                line.WriteNumberValue(number);
            line.WriteEndArray();
        });
    }
}
