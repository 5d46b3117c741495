using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>How stored summaries are written and read: a missing value is an error, an unknown one is ignored.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SummaryFile))]
internal sealed partial class SummaryContext : JsonSerializerContext
{
    public static SummaryContext Strict { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // Keeps Chinese short and readable; safe because the text is not embedded in a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
