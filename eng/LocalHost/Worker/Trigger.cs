using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Compiler.LocalHost;

/// <summary>The trigger of a function.</summary>
internal abstract partial record Trigger(string Parameter)
{
    /// <summary>Reads a binding; false if it is not a trigger or its type is unknown.</summary>
    public static bool TryRead(JsonElement binding, Func<string, string?> setting, [NotNullWhen(true)] out Trigger? trigger)
    {
        var parameter = Text("name");
        trigger = Text("type").ToUpperInvariant() switch
        {
            "HTTPTRIGGER" => new HttpTrigger(
                parameter,
                Text("route"),
                [.. binding.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!)],
                Text("authLevel")),
            "TIMERTRIGGER" => new TimerTrigger(parameter, Text("schedule")),
            "QUEUETRIGGER" => new QueueTrigger(parameter, Text("queueName"), Text("connection")),
            "BLOBTRIGGER" => new BlobTrigger(parameter, Text("path"), Text("connection")),
            _ => null,
        };
        return trigger is not null;

        string Text(string property) => binding.TryGetProperty(property, out var value) ? Resolve(value.GetString() ?? "", setting) : "";
    }

    private static string Resolve(string text, Func<string, string?> setting) =>
        BetweenPercentSigns()
            .Replace(
                text,
                match =>
                    setting(match.Groups[1].Value) is { Length: > 0 } value
                        ? value
                        : throw new StartException($"the setting {match.Groups[1].Value} is missing"));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex BetweenPercentSigns();
}

internal sealed record HttpTrigger(string Parameter, string Route, ImmutableArray<string> Methods, string Level) : Trigger(Parameter);

internal sealed record TimerTrigger(string Parameter, string Schedule) : Trigger(Parameter);

internal sealed record QueueTrigger(string Parameter, string Queue, string Connection) : Trigger(Parameter);

internal sealed record BlobTrigger(string Parameter, string Path, string Connection) : Trigger(Parameter)
{
    public string Container => Path.Split('/')[0];

    /// <summary>The parts of a blob's name that match each {…} in the path.</summary>
    public IEnumerable<KeyValuePair<string, string>> PartsOf(string name)
    {
        var pattern = Regex.Replace(Regex.Escape(Path), @"\\{(\w+)\}", "(?<$1>.+?)");
        return Regex
            .Match($"{Container}/{name}", $"^{pattern}$")
            .Groups.Values.Skip(1)
            .Select(part => KeyValuePair.Create(part.Name, part.Value));
    }
}
