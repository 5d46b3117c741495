namespace Compiler.Tests.Infra;

/// <summary>The deployment and the code call containers and tables by the same names.</summary>
public sealed class NamesTests
{
    [Fact]
    public void Containers_OfTheCode_AreCreated() =>
        Assert.Equal(StorageConstants(isTable: false), Created("containers").Order(StringComparer.Ordinal));

    [Fact]
    public void Tables_OfTheCode_AreCreated() =>
        Assert.Equal(StorageConstants(isTable: true), Created("tables").Order(StringComparer.Ordinal));

    /// <summary>What the account of the reports gets of this kind; names may stand in variables.</summary>
    private static IEnumerable<string> Created(string kind)
    {
        var storage = BicepFiles.Named("storage.bicep");
        var account = storage.Modules.Single(module => module.Name == "reportAccount");
        return account.Value.Properties()["params"].Properties()[kind].Children
            .Select(item => item.Type == "identifier" ? storage.Variable(item.Text) : item).Select(item => item.Literal);
    }

    private static IEnumerable<string> StorageConstants(bool isTable) =>
        CodeConstants.In("shared", "Storage", "Cloud", "StorageNames.cs")
            .Where(constant => constant.Name.EndsWith("Table", StringComparison.Ordinal) == isTable)
            .Select(constant => constant.Value).Order(StringComparer.Ordinal);
}
