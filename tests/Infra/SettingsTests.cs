namespace Compiler.Tests.Infra;

/// <summary>Every setting that the code reads is set, and none that nobody reads.</summary>
public sealed class SettingsTests
{
    /// <summary>Read by the host or by the platform and never by the code.</summary>
    private static readonly string[] NotReadByCode =
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

    [Fact]
    public void Settings_OfTheCode_AreThoseOfTheApp()
    {
        // A connection string would be a key; on Azure the five settings below its name stand for it.
        var read = CodeConstants.In("functions", "Settings.cs").Where(constant => constant.Name != "Storage").Select(constant => constant.Value);
        Assert.Equal(read.Order(StringComparer.Ordinal), Keys("codeSettings"));
    }

    [Fact]
    public void Settings_OfTheHost_AreKnown() =>
        Assert.Equal(NotReadByCode, Keys("hostSettings", "telemetrySettings", "premiumSettings"));

    [Fact]
    public void App_Settings_AreAllFour()
    {
        var settings = BicepFiles.Named("app.bicep").Resource("settings").Properties();
        Assert.Equal("appsettings", settings["name"].Literal);
        Assert.Equal("union(codeSettings, hostSettings, telemetrySettings, premiumSettings)", settings["properties"].Text);
    }

    private static IEnumerable<string> Keys(params string[] variables) =>
        variables.SelectMany(name => BicepFiles.Named("app.bicep").Variable(name).All("object"))
            .SelectMany(settings => settings.Properties().Keys).Order(StringComparer.Ordinal);
}
