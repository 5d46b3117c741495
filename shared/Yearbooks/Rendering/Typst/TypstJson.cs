using System.Text.Json.Serialization;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>The JSON exchanged with the template.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TypstRequest))]
[JsonSerializable(typeof(TypstAnswer))]
internal sealed partial class TypstJson : JsonSerializerContext;

/// <summary>A request to render one part.</summary>
internal sealed record TypstRequest(int Id, TypstPart Input);

/// <summary>The rendered part in Base64, with the number of rows drawn of a table that continues in the next part; or an error.</summary>
internal sealed record TypstAnswer(int Id, byte[]? Pdf, int Rows, string? Error);
