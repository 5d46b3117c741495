using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compiler.Disclosure.Forms;

/// <summary>A form as stored in Forms/Data.</summary>
internal sealed record FormData(
    string Version,
    string Name,
    string Notice,
    int Since,
    IReadOnlyList<string> Marks,
    IReadOnlyList<FormSection> Sections,
    string Information,
    IReadOnlyList<DisclosureBlock> ProactiveDisclosure,
    RequestTable Requests,
    DisputeTable Disputes);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    Converters = [typeof(SectionNames)],
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FormData))]
internal sealed partial class FormDataJson : JsonSerializerContext;

/// <summary>Sections are named as tables are in paths: <c>proactive_disclosure</c>.</summary>
internal sealed class SectionNames() : JsonStringEnumConverter<Section>(JsonNamingPolicy.SnakeCaseLower);
