using System.Text.RegularExpressions;

namespace Compiler.Tests.Infra;

/// <summary>The deployment and the functions call the queue of events and the functions by the same names.</summary>
public sealed partial class FunctionNamesTests
{
    [Fact]
    public void EventQueue_OfTheCode_IsWhereEventsGo() =>
        Assert.Equal([CodeConstants.In("functions", "Uploads", "UploadEvents.cs").Single(constant => constant.Name == "EventQueue").Value], [BicepFiles.Named("storage.bicep").Variable("eventQueue").Literal]);

    [Fact]
    public void Functions_InAlerts_Exist()
    {
        var functions = Directory.EnumerateFiles(Path.Combine(BicepFiles.Top, "functions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => FunctionName().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToHashSet();
        var queries = BicepFiles.Named("alerts.bicep").Variable("rules").All("object_property").Where(property => property.Name == "query");
        var named = queries.SelectMany(query => QuotedName().Matches(query.Value.Text)).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(["PublishYearbooks", "SetAsidePoisoned", "SetAsidePoisonedEvent"], named.Order(StringComparer.Ordinal));
        Assert.Subset(functions, named.ToHashSet());
    }

    [GeneratedRegex("""\[Function\((?:nameof\((\w+)\)|"(?<1>\w+)")\)\]""")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"'([A-Z][a-z]+(?:[A-Z][a-z]+)+)'")]
    private static partial Regex QuotedName();
}
