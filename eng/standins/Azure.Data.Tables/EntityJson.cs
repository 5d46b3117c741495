using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Entities as the service writes them: JSON, with an annotation where the JSON type does not say enough.</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    public static void Write(Utf8JsonWriter json, ITableEntity entity)
    {
        foreach (var (name, value) in Properties(entity))
            if (value is not null && name is not (TableEntity.ETagName or nameof(ITableEntity.Timestamp)))
                Write(json, name, value);
    }

    public static T ReadOne<T>(BinaryData content)
    {
        using var document = JsonDocument.Parse(content);
        return Read<T>(document.RootElement);
    }

    public static IReadOnlyList<T> ReadMany<T>(BinaryData content)
    {
        using var document = JsonDocument.Parse(content);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(Read<T>)];
    }

    private static TableEntity Properties(ITableEntity entity) => entity as TableEntity
        ?? throw new NotSupportedException("The stand-in of Azure.Data.Tables knows no entity but TableEntity.");

    private static T Read<T>(JsonElement json)
    {
        var entity = new TableEntity();
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name == TableEntity.ETagName || !property.Name.Contains("odata.", StringComparison.Ordinal))
                entity[property.Name] = Read(json, property);
        }

        return entity is T typed ? typed : throw new NotSupportedException("The stand-in of Azure.Data.Tables knows no entity but TableEntity.");
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteString(name + TypeSuffix, "Edm.Int64");
                json.WriteString(name, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteString(name + TypeSuffix, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case DateTimeOffset time:
                json.WriteString(name + TypeSuffix, "Edm.DateTime");
                json.WriteString(name, time.UtcDateTime);
                break;
            default:
                throw new NotSupportedException($"The stand-in of Azure.Data.Tables cannot store a {value.GetType()}.");
        }
    }

    private static object Read(JsonElement entity, JsonProperty property)
    {
        var type = entity.TryGetProperty(property.Name + TypeSuffix, out var annotation) ? annotation.GetString() : null;
        return (type, property.Value.ValueKind) switch
        {
            ("Edm.Int64", _) => long.Parse(property.Value.GetString(), System.Globalization.CultureInfo.InvariantCulture),
            ("Edm.DateTime", _) => property.Value.GetDateTimeOffset(),
            ("Edm.Double", JsonValueKind.Number) => property.Value.GetDouble(),
            (_, JsonValueKind.String) when property.Name == nameof(ITableEntity.Timestamp) => property.Value.GetDateTimeOffset(),
            (_, JsonValueKind.String) => property.Value.GetString(),
            (_, JsonValueKind.True or JsonValueKind.False) => property.Value.GetBoolean(),
            (_, JsonValueKind.Number) => property.Value.TryGetInt32(out var number) ? (object)number : property.Value.GetDouble(),
            (_, JsonValueKind.Null) => null,
            _ => throw new NotSupportedException($"The stand-in of Azure.Data.Tables cannot read {property.Name} ({type})."),
        };
    }
}
