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
    private static readonly JsonSerializerOptions Text = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SortedDictionary<string, JsonNode?> definitions = new(StringComparer.Ordinal);

    public static string Export() => new FiguresSchema().Build().ToJsonString(Text) + "\n";

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
        file["oneOf"] = new JsonArray(Required(["places"]), Required(["provinces"]));
        file["$defs"] = new JsonObject(definitions);
        return file;
    }

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = context.TypeInfo;
        var schema = node.AsObject();
        var isNullable = AllowsNull(schema, context.PropertyInfo);
        if (type.Kind == JsonTypeInfoKind.Object && type.PolymorphismOptions is null)
        {
            schema = schema.ContainsKey("$ref") ? schema : Describe(Closed(type, schema), type.Type.GetCustomAttribute<DescriptionAttribute>());
            if (context.Path.IsEmpty)
                return schema;
            schema = Reference(type.Type, schema, isNullable);
        }

        return context.PropertyInfo is { } property && context.Path.Length > 0 && IsOf(property, type) ? Constrain(property, schema) : schema;
    }
}
