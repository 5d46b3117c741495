using System.Text.Json.Serialization;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>The JSON exchanged with Node.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TypstRequest))]
[JsonSerializable(typeof(TypstPart))]
[JsonSerializable(typeof(TypstAnswer))]
internal sealed partial class TypstJson : JsonSerializerContext;

/// <summary>A request to render one part, which is in the next line as Typst reads it.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Continues">Whether the part ends with a table that continues in the next part.</param>
internal sealed record TypstRequest(int Id, bool Continues);

/// <summary>The answer to a request. The PDF follows it.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Length">The length of the PDF in bytes; 0 if there is an error.</param>
/// <param name="Rows">The number of rows drawn of a table that continues in the next part.</param>
/// <param name="Error">Why there is no PDF.</param>
internal sealed record TypstAnswer(int Id, int Length, int Rows, string? Error);
