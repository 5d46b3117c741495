using System.Text.Json;

namespace Compiler.Disclosure.Receipts;

/// <summary>Converts enum values to their names in JSON and back: <c>not_applicable</c> for NotApplicable.</summary>
public static class SnakeCase
{
    /// <summary>Returns the JSON name of a value.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => Cache<T>.Names[value];

    /// <summary>Returns the value with this JSON name; an unknown name throws <see cref="FormatException"/>.</summary>
    public static T Value<T>(string name)
        where T : struct, Enum =>
        Cache<T>.Values.TryGetValue(name, out var value) ? value : throw new FormatException($"“{name}” is not a known {typeof(T).Name}.");

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
