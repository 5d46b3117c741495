using System.Text.RegularExpressions;
using Compiler.Backend.Intake.Uploads;

namespace Compiler.Tests.Infra;

/// <summary>
/// The alerts count what the code logs, by the names that it has there. Under which columns these names reach Application
/// Insights is held by the tests of the worker's telemetry.
/// </summary>
public sealed partial class AlertsTests
{
    private static readonly IReadOnlyDictionary<string, string> Queries = BicepCompiler
        .Main.Module("alerts")
        .Variable("rules")
        .EnumerateArray()
        .ToDictionary(rule => rule.GetProperty("name").GetString()!, rule => rule.GetProperty("query").GetString()!);

    // Of the functions, by full name of the class: the events that it logs, with their levels.
    private static readonly ILookup<string, (string Event, string Level)> Logged = Directory
        .EnumerateFiles(Path.Combine(BicepCompiler.Top, "functions"), "*.cs", SearchOption.AllDirectories)
        .Select(File.ReadAllText)
        .SelectMany(text => LoggerMessage().Matches(text).Select(match => (
            Class: $"{Namespace().Match(text).Groups[1].Value}.{Class().Match(text).Groups[1].Value}",
            Entry: (Event: match.Groups[2].Value, Level: match.Groups[1].Value))))
        .ToLookup(logged => logged.Class, logged => logged.Entry);

    [Theory]
    [InlineData("poisoned-uploads", "LogSetAside", "Error")]
    [InlineData("no-yearbook", "LogPublished", "Information")]
    public void Query_EventAndClass_AreLoggedByTheFunctions(string rule, string name, string level)
    {
        var query = Queries[rule];
        Assert.Equal(name, Compared(query, "EventName"));
        var from = Compared(query, "CategoryName") is { } category ? Logged[category] : Logged.SelectMany(entries => entries);

        var events = from.Where(entry => entry.Event == name).ToList();
        Assert.NotEmpty(events);
        // Traces are not exported.
        Assert.All(events, entry => Assert.Equal(level, entry.Level));
    }

    [Fact]
    public void Queries_TablesAndDimensions_AreThoseOfTheWorkersTelemetry()
    {
        Assert.Equal(["failures", "no-yearbook", "poisoned-uploads"], Queries.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            Queries.Values.SelectMany(query => Dimension().Matches(query)),
            match => Assert.Contains(match.Groups[1].Value, (string[])["EventName", "CategoryName"]));
        Assert.Contains("(exceptions | where severityLevel >= 3)", Queries["failures"], StringComparison.Ordinal);
    }

    [Fact]
    public void Runbook_OutcomesOfReports_AreThoseThatAreCounted()
    {
        var runbook = File.ReadAllText(Path.Combine(BicepCompiler.Top, "infra-bicep", "README.md"));
        Assert.All(Enum.GetNames<UploadState>(), outcome => Assert.Contains($"`{outcome}`", runbook, StringComparison.Ordinal));
    }

    private static string? Compared(string query, string dimension) =>
        Dimension().Matches(query).FirstOrDefault(match => match.Groups[1].Value == dimension)?.Groups[2].Value;

    [GeneratedRegex(@"customDimensions\.(\w+) == '([^']+)'")]
    private static partial Regex Dimension();

    [GeneratedRegex(@"\[LoggerMessage\(\d+, LogLevel\.(\w+), .*\)\]\s+private partial void (\w+)\(")]
    private static partial Regex LoggerMessage();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"partial class (\w+)")]
    private static partial Regex Class();
}
