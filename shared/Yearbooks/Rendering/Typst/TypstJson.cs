using System.Text.Json.Serialization;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>What goes to the template and back.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TypstRequest))]
[JsonSerializable(typeof(TypstAnswer))]
internal sealed partial class TypstJson : JsonSerializerContext;

/// <summary>One part to draw.</summary>
internal sealed record TypstRequest(int Id, TypstPart Input);

/// <summary>The drawn part, in Base64, with the rows drawn of a table that goes on after it; or what was wrong.</summary>
internal sealed record TypstAnswer(int Id, byte[]? Pdf, int Rows, string? Error);
