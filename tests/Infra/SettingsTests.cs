using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Backend.Intake.Uploads;

namespace Compiler.Tests.Infra;

/// <summary>Every setting that the code reads is set and described, and none that nobody reads.</summary>
public sealed partial class SettingsTests
{
    /// <summary>Read by the host or by the platform; of these, functions/Telemetry.cs reads the first two as well.</summary>
    private static readonly string[] OfThePlatform =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AzureWebJobsStorage__blobServiceUri",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__queueServiceUri",
        "AzureWebJobsStorage__tableServiceUri",
        "FUNCTIONS_EXTENSION_VERSION",
        "FUNCTIONS_WORKER_RUNTIME",
        "WEBSITE_RUN_FROM_PACKAGE",
        "WEBSITE_RUN_FROM_PACKAGE_BLOB_MI_RESOURCE_ID",
    ];

    // A connection string would be a key; on Azure the five settings below its name stand for it.
    private const string ConnectionString = "Storage";

    // Refused outside Development.
    private const string DevelopmentOnly = "DEVELOPMENT_SIGN_IN";

    private static readonly string[] Read = [.. CodeConstants.In("functions", "Settings.cs").Select(constant => constant.Value)];
    private static readonly string[] Readme = File.ReadAllLines(Path.Combine(BicepCompiler.Top, "README.md"));

    [Fact]
    public void Settings_OfTheCodeAndTheHost_AreThoseOfTheApp()
    {
        var settings = BicepCompiler
            .Main.Module("app")
            .Resources.Single(resource => resource.GetProperty("name").GetString()!.Contains("'appsettings'", StringComparison.Ordinal));
        var names = SettingName().Matches(settings.GetProperty("properties").GetString()!).Select(match => match.Groups[1].Value);
        Assert.Equal(
            Read.Except([ConnectionString, DevelopmentOnly]).Concat(OfThePlatform).Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Settings_OfTheCode_AreThoseOfTheReadme() =>
        Assert.Equal(
            Read.Order(StringComparer.Ordinal),
            Rows.SelectMany(row => Quoted().Matches(row.Split('|')[1])).Select(match => match.Groups[1].Value)
                .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ROLLUP_SCHEDULE", "rollupSchedule")]
    [InlineData("YEARBOOK_SCHEDULE", "yearbookSchedule")]
    [InlineData("ANNUAL_SCHEDULE", "annualSchedule")]
    [InlineData("MAX_FILE_BYTES", "maxFileBytes")]
    [InlineData("REREAD_LIMIT", "rereadLimit")]
    public void Default_OfTheTemplate_IsThatOfTheReadme(string setting, string parameter)
    {
        var row = Rows.Single(row => row.StartsWith($"| `{setting}` |", StringComparison.Ordinal));
        Assert.Contains(BicepCompiler.Main.Default(parameter), row, StringComparison.Ordinal);
    }

    [Fact]
    public void MaxFileBytes_OfTheTemplate_IsThatOfTheCode() =>
        Assert.Equal(new IntakeOptions().MaxFileBytes.ToString(CultureInfo.InvariantCulture), BicepCompiler.Main.Default("maxFileBytes"));

    [Fact]
    public void RereadLimit_OfTheTemplate_IsThatOfTheCode() =>
        Assert.Equal(new IntakeOptions().RereadLimit.ToString(CultureInfo.InvariantCulture), BicepCompiler.Main.Default("rereadLimit"));

    [Fact]
    public void RendererAndLicence_UnlessSet_AreLeftToTheBuild()
    {
        Assert.Equal("", BicepCompiler.Main.Default("renderer"));
        Assert.Equal("", BicepCompiler.Main.Default("questPdfLicense"));
    }

    private static IEnumerable<string> Rows =>
        Readme.SkipWhile(line => !line.StartsWith("| setting |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));

    [GeneratedRegex(@"'([A-Z]{3,}|\w+_\w+)', ")]
    private static partial Regex SettingName();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Quoted();
}
