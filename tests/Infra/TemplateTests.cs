namespace Compiler.Tests.Infra;

/// <summary>The templates compile, and the linter has nothing to say: a property that does not exist is only a warning.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly DirectoryInfo copy = Directory.CreateTempSubdirectory("infra-bicep");

    public TemplateTests()
    {
        foreach (var name in BicepCompiler.Files.Append("bicepconfig.json"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Copied(name))!);
            File.WriteAllText(Copied(name), Original(name));
        }
    }

    public void Dispose() => copy.Delete(recursive: true);

    [Fact]
    public void Lint_AllFiles_SaysNothing() => Assert.Equal("", BicepCompiler.Lint(BicepCompiler.Folder));

    [Theory]
    [InlineData("modules/account.bicep", "minimumTlsVersion", "minimumTlsVersoin", "BCP089")]
    [InlineData("main.bicepparam", "param storageSku", "param storageSkew", "BCP259")]
    [InlineData(
        "main.bicep",
        "componentName: componentName\n    telemetry",
        "componentName: monitoring.outputs.byIdentity ? 'a' : 'b'\n    telemetry",
        "what-if-short-circuiting")]
    public void Lint_Mistake_IsNamed(string name, string right, string wrong, string code)
    {
        Assert.Contains(right, Original(name), StringComparison.Ordinal);
        File.WriteAllText(Copied(name), Original(name).Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(code, BicepCompiler.Lint(copy.FullName), StringComparison.Ordinal);
    }

    [Fact]
    public void Format_AllFiles_ChangesNothing()
    {
        BicepCompiler.Format(copy.FullName);
        Assert.Contains("main.bicep", BicepCompiler.Files);
        Assert.All(BicepCompiler.Files, name => Assert.Equal(Original(name), File.ReadAllText(Copied(name))));
    }

    [Fact]
    public void ResourceTypes_OfOneKind_HaveOneVersion()
    {
        var types = BicepCompiler.Main.All.Append(BicepCompiler.Webhook).SelectMany(template => template.Resources)
            .Select(resource => (Type: Template.TypeOf(resource), Version: resource.GetProperty("apiVersion").GetString())).Distinct();
        Assert.Empty(types.GroupBy(type => type.Type).Where(kind => kind.Count() > 1).Select(kind => kind.Key));
    }

    private string Copied(string name) => Path.Combine(copy.FullName, name);

    private static string Original(string name) => File.ReadAllText(Path.Combine(BicepCompiler.Folder, name));
}
