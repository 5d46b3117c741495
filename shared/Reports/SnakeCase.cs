using System.Text.Json;

namespace Compiler.Reports;

/// <summary>The names of an enumeration's values in JSON: <c>not_applicable</c> for NotApplicable.</summary>
internal static class SnakeCase<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly Dictionary<string, T> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string Name(T value) => Names[value];

    public static T Value(string name) =>
        Values.TryGetValue(name, out var value) ? value : throw new FormatException($"“{name}” is no {typeof(T).Name}.");
}
