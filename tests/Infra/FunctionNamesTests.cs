using System.Text.RegularExpressions;

namespace Compiler.Tests.Infra;

/// <summary>The deployment calls the functions by the names that they have.</summary>
public sealed partial class FunctionNamesTests
{
    private static readonly HashSet<string> Functions =
        [.. Directory.EnumerateFiles(Path.Combine(BicepCompiler.Top, "functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => FunctionName().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value)];

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

    [GeneratedRegex(@"functionName=Host\.Functions\.(\w+)")]
    private static partial Regex AddressedName();
}
