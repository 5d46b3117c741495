using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compiler.Yearbooks.Data.Bodies;

namespace Compiler.Yearbooks;

/// <summary>
/// datapackage.json: describes the files of a volume, in the order in which they are added, as a Data Package of Frictionless
/// (specs.frictionlessdata.io, version 1).
/// </summary>
public sealed class DataPackage
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Keeps Chinese readable; safe because the file is not embedded in a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<Resource> resources = [];

    /// <summary>Notes the name, size, hash and columns of a file, not its content. Returns the file.</summary>
    public YearbookFile Add(YearbookFile file)
    {
        resources.Add(new(file.Name, file.Content.Length, Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)), file.Columns));
        return file;
    }

    /// <summary>Describes the files added so far; the same bytes for the same files and book.</summary>
    public YearbookFile Describe(Yearbook book)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("profile", "data-package");
            json.WriteString("name", string.Create(CultureInfo.InvariantCulture, $"yearbook-{book.Year}-{book.Adcode}"));
            json.WriteString("title", book.Title);
            json.WriteString("version", book.Edition.ToString(CultureInfo.InvariantCulture));
            json.WriteString("created", $"{book.Document.Info.Date:yyyy-MM-dd}T00:00:00Z");
            json.WriteStartArray("resources");
            foreach (var resource in resources)
                Write(json, resource);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return new YearbookFile(YearbookFiles.Package, stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Resource resource)
    {
        var isTable = !resource.Columns.IsEmpty;
        json.WriteStartObject();
        json.WriteString("profile", isTable ? "tabular-data-resource" : "data-resource");
        json.WriteString("name", resource.Name);
        json.WriteString("path", resource.Name);
        json.WriteString("title", YearbookFiles.TitleOf(resource.Name));
        if (resource.Name == YearbookFiles.Tables)
            json.WriteString("description", $"每份报告一行，每格一列，状态列在数据列之后。状态：{CellStates.Meaning}");
        json.WriteString("format", Path.GetExtension(resource.Name)[1..]);
        if (resource.Name.EndsWith(".json", StringComparison.Ordinal) || isTable)
            json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", resource.Bytes);
        json.WriteString("hash", $"sha256:{resource.Sha256}");
        if (isTable)
        {
            json.WriteStartObject("dialect");
            json.WriteString("delimiter", ",");
            json.WriteString("lineTerminator", "\r\n");
            json.WriteBoolean("header", true);
            json.WriteEndObject();
            Schema(json, resource.Columns);
        }

        json.WriteEndObject();
    }

    private static void Schema(Utf8JsonWriter json, ImmutableArray<DataColumn> columns)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteStartArray("fields");
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type);
            json.WriteString("description", column.Description);
            if (column.Figure is { } figure)
                json.WriteString("figure", figure);
            if (column.Type == "boolean")
            {
                Words(json, "trueValues", DataColumn.True);
                Words(json, "falseValues", DataColumn.False);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, string word)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private sealed record Resource(string Name, long Bytes, string Sha256, ImmutableArray<DataColumn> Columns);
}
