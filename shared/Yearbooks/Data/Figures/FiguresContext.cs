using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

/// <summary>How the records of this folder are written and read.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FiguresFile))]
[JsonSerializable(typeof(PublishedFile))]
[JsonSerializable(typeof(StoredTotals))]
internal sealed partial class FiguresContext : JsonSerializerContext
{
    /// <summary>For files.</summary>
    public static FiguresContext Indented { get; } = new(OptionsFor(isIndented: true));

    /// <summary>For values on one line.</summary>
    public static FiguresContext OneLine { get; } = new(OptionsFor(isIndented: false));

    public JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)GetTypeInfo(typeof(T))!;

    private static JsonSerializerOptions OptionsFor(bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = isIndented,
        NewLine = "\n",
        // Keeps Chinese readable; safe because the file is not embedded in a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<BodyLine>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<PlaceState>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<RateState>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter<ScopeLayer>(JsonNamingPolicy.SnakeCaseLower),
        },
    };
}
