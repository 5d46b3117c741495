using System.Text.Json.Serialization;

namespace Compiler.Disclosure.Forms;

/// <summary>A form as stored in Forms/Data.</summary>
internal sealed record FormData(
    string Version,
    string Name,
    string Notice,
    int Since,
    IReadOnlyList<string> Marks,
    IReadOnlyList<DisclosureBlock> ProactiveDisclosure,
    RequestTable Requests,
    DisputeTable Disputes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FormData))]
internal sealed partial class FormDataJson : JsonSerializerContext;
