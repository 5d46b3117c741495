using System.Text.Json.Serialization;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>What goes to the template and back.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TypstRequest))]
[JsonSerializable(typeof(TypstAnswer))]
internal sealed partial class TypstJson : JsonSerializerContext;

/// <summary>One document to draw.</summary>
internal sealed record TypstRequest(int Id, TypesetDocument Input);

/// <summary>The drawn document, in Base64, or what was wrong.</summary>
internal sealed record TypstAnswer(int Id, byte[]? Pdf, string? Error);
