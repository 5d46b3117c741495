using System.Text.RegularExpressions;
using Compiler.Testing;

namespace Compiler.Tests.Build;

/// <summary>
/// Log lines are templates with named values, each of which becomes a field of its own, whatever characters it has. What reports say and
/// what people show to sign in is never one of the values.
/// </summary>
public sealed partial class LogLineTests
{
    // Names of uploads, places, years, counts and states; messages of queues, which the app and Event Grid alone write.
    private static readonly string[] Allowed =
    [
        "Adcode", "Blob", "Count", "Due", "Failure", "Findings", "Function", "HasChanged", "IsEnd", "IsPastDue", "Message", "Ordered",
        "Outdated", "Partition", "Place", "Reports", "Revision", "Row", "State", "Status", "Upload", "Year",
    ];

    private static readonly IReadOnlyList<string> Texts =
    [
        .. new[] { "functions", "shared" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Top, folder), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText),
    ];

    [Fact]
    public void Values_OfAllLines_AreNoTextsOfReportsAndNoSecrets()
    {
        var lines = Texts.SelectMany(text => Line().Matches(text)).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(Texts.Sum(text => Declared().Count(text)), lines.Count);
        Assert.Equal(
            Allowed, lines.SelectMany(line => Value().Matches(line)).Select(match => match.Groups[1].Value).Distinct()
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lines_Always_AreTemplates() => Assert.DoesNotContain(Texts, text => Spliced().IsMatch(text));

    [GeneratedRegex("""\[LoggerMessage\(\d+, LogLevel\.\w+, "([^"]*)"\)\]""")]
    private static partial Regex Line();

    [GeneratedRegex(@"\[LoggerMessage\(")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(|[lL]ogger\.Log\(|\.BeginScope\(")]
    private static partial Regex Spliced();
}
