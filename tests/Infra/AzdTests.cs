using System.Text.RegularExpressions;

namespace Compiler.Tests.Infra;

/// <summary>azure.yaml leads azd to the template, to the project and its app, and to what is run after a deployment.</summary>
public sealed partial class AzdTests
{
    private static readonly string Manifest = File.ReadAllText(Path.Combine(BicepCompiler.Top, "azure.yaml"));

    [Fact]
    public void Manifest_Infra_LeadsToTheTemplateAndItsParameters()
    {
        var template = Path.Combine(BicepCompiler.Top, Value("path"), Value("module"));
        Assert.True(File.Exists(template + ".bicep"));
        Assert.True(File.Exists(template + ".bicepparam"));
    }

    [Fact]
    public void Manifest_Service_IsTheTagOfTheApp()
    {
        var service = ServiceName().Match(Manifest).Groups[1].Value;
        Assert.Contains($"'azd-service-name', '{service}'", BicepCompiler.Main.Module("app").Text, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(BicepCompiler.Top, Value("project"))));
    }

    [Fact]
    public void Parameters_ForAzd_ComeFromItsEnvironment()
    {
        var parameters = File.ReadAllText(Path.Combine(BicepCompiler.Folder, "main.bicepparam"));
        Assert.Contains("param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')", parameters, StringComparison.Ordinal);
        Assert.Contains("param location = readEnvironmentVariable('AZURE_LOCATION')", parameters, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("posix", "sh")]
    [InlineData("windows", "pwsh")]
    public void Hook_AfterDeployment_SubscribesTheWebhookWithWhatAzdKnows(string system, string shell)
    {
        var hook = Regex.Match(
            Manifest, $@"^  postdeploy:\n(?:    .*\n)*?    {system}:\n      shell: {shell}\n      run: (\S+)$", RegexOptions.Multiline);
        var script = File.ReadAllText(Path.Combine(BicepCompiler.Top, hook.Groups[1].Value));
        Assert.Contains("--template-file infra-bicep/webhook.bicep", script, StringComparison.Ordinal);
        Assert.Equal(["appName", "topicName"], Given().Matches(script).Select(match => match.Groups[1].Value));
        var known = BicepCompiler.Main.Outputs.Append("AZURE_SUBSCRIPTION_ID").ToHashSet();
        Assert.Subset(known, Variable().Matches(script).Select(match => match.Value).ToHashSet());
    }

    [Fact]
    public void Readme_WhatTheParametersRead_IsInIt()
    {
        var readme = File.ReadAllText(Path.Combine(BicepCompiler.Folder, "README.md"));
        var read = BicepCompiler
            .Files.SelectMany(file => EnvironmentVariable().Matches(File.ReadAllText(Path.Combine(BicepCompiler.Folder, file))))
            .Select(match => match.Groups[1].Value)
            .Distinct();
        Assert.All(
            read.Except(["AZURE_ENV_NAME", "AZURE_LOCATION"]), name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
    }

    private static string Value(string key) => Regex.Match(Manifest, $@"^ +{key}: (\S+)$", RegexOptions.Multiline).Groups[1].Value;

    [GeneratedRegex(@"^services:\n  (\w+):$", RegexOptions.Multiline)]
    private static partial Regex ServiceName();

    [GeneratedRegex("\"(\\w+)=\\$")]
    private static partial Regex Given();

    [GeneratedRegex(@"\b[A-Z]+(?:_[A-Z]+)+\b")]
    private static partial Regex Variable();

    [GeneratedRegex(@"readEnvironmentVariable\('(\w+)'")]
    private static partial Regex EnvironmentVariable();
}
