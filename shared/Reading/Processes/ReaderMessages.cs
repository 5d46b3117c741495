using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Formats;

namespace Compiler.Reading.Processes;

/// <summary>What goes over to the process that reads files, and comes back.</summary>
[JsonSerializable(typeof(ReaderRequest))]
[JsonSerializable(typeof(ReaderAnswer))]
internal sealed partial class ReaderMessages : JsonSerializerContext
{
    /// <summary>With Chinese as it is: no browser ever sees these.</summary>
    public static ReaderMessages Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<FileFormat>(),
            new JsonStringEnumConverter<ReaderTrouble>(),
            new JsonStringEnumConverter<Severity>(),
        },
    });
}
