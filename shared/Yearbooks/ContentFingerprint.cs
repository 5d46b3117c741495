using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Data.Figures;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks;

/// <summary>
/// A short hash of a book, its annex, its figures and the cells of its reports: it changes if and only if something in them does.
/// </summary>
internal static class ContentFingerprint
{
    private const int Length = 16;

    public static string Compute(YearbookDocument book, YearbookDocument annex, FiguresFile figures, IEnumerable<CellValues> cells)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            JsonSerializer.Serialize(stream, book, DocumentContext.Default.YearbookDocument);
            JsonSerializer.Serialize(stream, annex, DocumentContext.Default.YearbookDocument);
            JsonSerializer.Serialize(stream, figures, FiguresContext.OneLine.TypeInfo<FiguresFile>());
            foreach (var values in cells)
                stream.Write(values.Bytes);
        }

        return Convert.ToHexStringLower(hash.Hash!)[..Length];
    }
}

/// <summary>Writes every part of a document.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(YearbookDocument))]
internal sealed partial class DocumentContext : JsonSerializerContext;
