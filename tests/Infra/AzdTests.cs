using System.Text.RegularExpressions;

namespace Compiler.Tests.Infra;

/// <summary>azure.yaml leads azd to the template, to the project and to the app that the project is put into.</summary>
public sealed partial class AzdTests
{
    private static readonly string Manifest = File.ReadAllText(Path.Combine(BicepFiles.Top, "azure.yaml"));

    [Fact]
    public void Manifest_Infra_LeadsToTheTemplateAndItsParameters()
    {
        var template = Path.Combine(BicepFiles.Top, Value("path"), Value("module"));
        Assert.True(File.Exists(template + ".bicep"));
        Assert.True(File.Exists(template + ".bicepparam"));
    }

    [Fact]
    public void Manifest_Service_IsTheTagOfTheApp()
    {
        var service = ServiceName().Match(Manifest).Groups[1].Value;
        Assert.Contains($"'azd-service-name': '{service}'", BicepFiles.Named("app.bicep").Root.Text, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(BicepFiles.Top, Value("project"))));
    }

    [Fact]
    public void Parameters_ForAzd_ComeFromItsEnvironment()
    {
        var parameters = BicepFiles.Named("main.bicepparam");
        Assert.Equal("readEnvironmentVariable('AZURE_ENV_NAME')", parameters.Variable("environmentName").Text);
        Assert.Equal("readEnvironmentVariable('AZURE_LOCATION')", parameters.Variable("location").Text);
    }

    private static string Value(string key) => Regex.Match(Manifest, $@"^ +{key}: (\S+)$", RegexOptions.Multiline).Groups[1].Value;

    [GeneratedRegex(@"^services:\n  (\w+):$", RegexOptions.Multiline)]
    private static partial Regex ServiceName();
}
