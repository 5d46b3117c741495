using System.Text.Json;

namespace Compiler.Disclosure.Receipts;

/// <summary>The names of an enumeration's values in JSON: <c>not_applicable</c> for NotApplicable.</summary>
public static class SnakeCase<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly Dictionary<string, T> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The name of a value in JSON.</summary>
    public static string Name(T value) => Names[value];

    /// <summary>The value of this name; an unknown name throws <see cref="FormatException"/>.</summary>
    public static T Value(string name) =>
        Values.TryGetValue(name, out var value) ? value : throw new FormatException($"“{name}” is no {typeof(T).Name}.");
}
