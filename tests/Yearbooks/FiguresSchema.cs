using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Compiler.Yearbooks.Data.Figures;

namespace Compiler.Tests.Yearbooks;

/// <summary>Exports the schema of figures.json from its records; each record is a definition of its own.</summary>
internal sealed class FiguresSchema
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SortedDictionary<string, JsonNode?> definitions = new(StringComparer.Ordinal);

    public static string Export() => new FiguresSchema().Build().ToJsonString(Layout) + "\n";

    private JsonObject Build()
    {
        // How a value is laid out in lines is nothing to its schema.
        var options = new JsonSerializerOptions(FiguresContext.Indented.Options)
        {
            TypeInfoResolver = FiguresContext.Indented.WithAddedModifier(type =>
            {
                foreach (var property in type.Properties)
                    property.CustomConverter = null;
            }),
        };
        var exporting = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var file = options.GetJsonSchemaAsNode(typeof(FiguresFile), exporting).AsObject();
        file.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        file.Insert(1, "title", "figures.json");
        file["oneOf"] = new JsonArray(
            new JsonObject { ["required"] = new JsonArray("places") }, new JsonObject { ["required"] = new JsonArray("provinces") });
        file["$defs"] = new JsonObject(definitions);
        return file;
    }

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = node.AsObject();
        var (type, property) = (context.TypeInfo, context.PropertyInfo);
        // A property that is omitted is never null, nor are items but those that are numbers.
        var isOmitted = property is null ? Nullable.GetUnderlyingType(type.Type) is null : IsOmittedWhenEmpty(property);
        if (isOmitted && schema["type"] is JsonArray types)
            schema["type"] = types[0]!.DeepClone();
        if (type.Kind == JsonTypeInfoKind.Object && type.PolymorphismOptions is null)
        {
            var isNullable = schema["type"] is JsonArray;
            if (!schema.ContainsKey("$ref"))
                schema = Closed(type, schema);
            if (context.Path.IsEmpty)
                return schema;
            schema = Reference(type.Type, schema, isNullable);
        }

        if (schema["type"]?.ToString() == "integer")
            schema["minimum"] = 0;
        if (property is not null && !context.Path.IsEmpty)
            Constrain(property, schema);
        return schema;
    }

    private JsonObject Reference(Type type, JsonObject schema, bool isNullable)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
        // Where a type occurs again, the exporter refers to its first occurrence, or to that of its lists.
        if (!schema.ContainsKey("$ref"))
            definitions.TryAdd(name, schema);
        var reference = new JsonObject { ["$ref"] = $"#/$defs/{name}" };
        return isNullable ? new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, reference) } : reference;
    }

    private static JsonObject Closed(JsonTypeInfo type, JsonObject schema)
    {
        schema["type"] = "object";
        if (type.Type.GetCustomAttribute<DescriptionAttribute>() is { } meaning)
            schema.Insert(0, "description", meaning.Description);
        schema["required"] = new JsonArray(
            [.. type.Properties.Where(property => !IsOmittedWhenEmpty(property)).Select(property => (JsonNode)property.Name)]);
        schema["additionalProperties"] = false;
        return schema;
    }

    private static void Constrain(JsonPropertyInfo property, JsonObject schema)
    {
        // Of a list the items, of a dictionary the names.
        var values = schema["items"]?.AsObject()
            ?? (schema.ContainsKey("additionalProperties") ? (schema["propertyNames"] = new JsonObject()).AsObject() : schema);
        foreach (var attribute in AttributesOf(property))
        {
            switch (attribute)
            {
                case DescriptionAttribute meaning:
                    schema["description"] = meaning.Description;
                    break;
                case RegularExpressionAttribute text:
                    values["pattern"] = text.Pattern;
                    break;
                case AllowedValuesAttribute allowed:
                    values["enum"] = new JsonArray([.. allowed.Values.Select(value => (JsonNode)value!.ToString()!)]);
                    break;
                case RangeAttribute range:
                    values["minimum"] = (int)range.Minimum;
                    if (range.Maximum is < int.MaxValue)
                        values["maximum"] = (int)range.Maximum;
                    break;
                case DistinctAttribute:
                    schema["uniqueItems"] = true;
                    break;
                case NullItemsAttribute:
                    values["type"] = new JsonArray("string", "null");
                    break;
            }
        }
    }

    private static bool IsOmittedWhenEmpty(JsonPropertyInfo property) => AttributesOf(property).OfType<JsonIgnoreAttribute>().Any();

    private static IEnumerable<object> AttributesOf(JsonPropertyInfo property) =>
        new[] { property.AttributeProvider, property.AssociatedParameter?.AttributeProvider }
            .SelectMany(provider => provider?.GetCustomAttributes(inherit: true) ?? []);
}
