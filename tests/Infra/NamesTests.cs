using System.Text.Json;

namespace Compiler.Tests.Infra;

/// <summary>The deployment and the code call containers, queues and tables by the same names.</summary>
public sealed class NamesTests
{
    private static readonly IReadOnlyList<(string Name, string Value)> Code = CodeConstants.In(
        "shared", "Backend", "Storage", "Azure", "StorageNames.cs");

    [Fact]
    public void Tables_OfTheCode_AreCreated() => Assert.Equal(Constants("Table"), Strings(Storage.Variable("tables").EnumerateArray()));

    [Fact]
    public void Queues_OfTheCode_AreCreated() => Assert.Equal(Constants("Queue"), Strings(Values("queues")));

    [Fact]
    public void Containers_OfTheCode_AreCreated() => Assert.Equal(
        Code.Select(constant => constant.Value).Except(Constants("Table")).Except(Constants("Queue")).Order(StringComparer.Ordinal),
        Strings(Values("containers")));

    [Fact]
    public void ReportAccount_EveryName_IsHandedOn()
    {
        var given = Storage
            .Resources.Single(resource => resource.GetProperty("name").GetString() == "report-account")
            .GetProperty("properties")
            .GetProperty("parameters");
        foreach (var kind in new[] { "containers", "queues", "tables" })
            Assert.Contains($"variables('{kind}')", given.GetProperty(kind).GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    private static Template Storage => BicepCompiler.Main.Module("storage");

    private static IEnumerable<JsonElement> Values(string variable) =>
        Storage.Variable(variable).EnumerateObject().Select(property => property.Value);

    private static IEnumerable<string?> Strings(IEnumerable<JsonElement> values) =>
        values.Select(value => value.GetString()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Constants(string suffix) =>
        Code.Where(constant => constant.Name.EndsWith(suffix, StringComparison.Ordinal))
            .Select(constant => constant.Value)
            .Order(StringComparer.Ordinal);
}
