using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Formats;

namespace Compiler.Reading.Processes;

/// <summary>The messages to and from the process that reads files.</summary>
[JsonSerializable(typeof(ReaderRequest))]
[JsonSerializable(typeof(ReaderAnswer))]
internal sealed partial class ReaderMessages : JsonSerializerContext
{
    /// <summary>With unescaped Chinese, because no browser ever receives these messages.</summary>
    public static ReaderMessages Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<FileFormat>(),
            new JsonStringEnumConverter<ReaderError>(),
            new JsonStringEnumConverter<Severity>(),
        },
    });
}
