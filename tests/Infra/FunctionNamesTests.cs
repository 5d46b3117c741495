using System.Text.RegularExpressions;

namespace Compiler.Tests.Infra;

/// <summary>The deployment calls the functions by the names that they have.</summary>
public sealed partial class FunctionNamesTests
{
    private static readonly HashSet<string> Functions =
        [.. Directory.EnumerateFiles(Path.Combine(BicepCompiler.Top, "functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => FunctionName().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Alerts_FunctionsInQueries_Exist()
    {
        var queries = BicepCompiler
            .Main.Module("alerts")
            .Variable("rules")
            .EnumerateArray()
            .Select(rule => rule.GetProperty("query").GetString()!);
        var named = queries.SelectMany(query => QuotedName().Matches(query)).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(["PublishYearbooks", "SetAsidePoisoned", "SetAsidePoisonedEvent"], named.Order(StringComparer.Ordinal));
        Assert.Subset(Functions, named.ToHashSet());
    }

    [Fact]
    public void Webhook_FunctionInAddress_IsTheBlobTrigger()
    {
        var named = AddressedName().Match(BicepCompiler.Webhook.Text).Groups[1].Value;
        Assert.Contains(named, Functions);
        Assert.Contains(
            "BlobTrigger(",
            File.ReadAllText(Path.Combine(BicepCompiler.Top, "functions", "Uploads", $"{named}Trigger.cs")),
            StringComparison.Ordinal);
    }

    [GeneratedRegex("""\[Function\((?:nameof\((\w+)\)|"(?<1>\w+)")\)\]""")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"'([A-Z][a-z]+(?:[A-Z][a-z]+)+)'")]
    private static partial Regex QuotedName();

    [GeneratedRegex(@"functionName=Host\.Functions\.(\w+)")]
    private static partial Regex AddressedName();
}
