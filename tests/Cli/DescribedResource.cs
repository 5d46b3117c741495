using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compiler.Tests.Yearbooks.Data;

namespace Compiler.Tests.Cli;

/// <summary>Holds a resource of a data package against the file that it describes.</summary>
internal static class DescribedResource
{
    public static void Check(JsonElement resource, byte[] file)
    {
        var path = resource.GetProperty("path").GetString()!;
        Assert.Equal(file.Length, resource.GetProperty("bytes").GetInt64());
        Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(file))}", resource.GetProperty("hash").GetString());
        Assert.Equal(Path.GetExtension(path)[1..], resource.GetProperty("format").GetString());
        Assert.NotEqual("", resource.GetProperty("title").GetString());
        Assert.Equal(path.EndsWith(".csv", StringComparison.Ordinal), resource.TryGetProperty("schema", out var schema));
        if (schema.ValueKind == JsonValueKind.Object)
            CheckRows(schema, CsvLines.Read(Encoding.UTF8.GetString(file)));
    }

    private static void CheckRows(JsonElement schema, List<string[]> lines)
    {
        var fields = schema.GetProperty("fields").EnumerateArray().ToList();
        var missing = schema.GetProperty("missingValues").EnumerateArray().Select(value => value.GetString()!).ToList();

        Assert.Equal(fields.Select(field => field.GetProperty("name").GetString()), lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Equal(fields.Count, line.Length));
        foreach (var (field, at) in fields.Select((field, at) => (field, at)))
        {
            Assert.All(
                lines.Skip(1).Select(line => line[at]).Where(value => !missing.Contains(value)),
                value => Assert.True(Is(field, value), $"{field}: {value}"));
        }
    }

    private static bool Is(JsonElement field, string value) => field.GetProperty("type").GetString() switch
    {
        "string" => true,
        "number" => decimal.TryParse(
            value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "year" => value.Length == 4 && value.All(char.IsAsciiDigit),
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _),
        "boolean" => new[] { "trueValues", "falseValues" }
            .Any(words => field.GetProperty(words).EnumerateArray().Any(word => word.GetString() == value)),
        var other => throw new InvalidOperationException($"No type {other}."),
    };
}
