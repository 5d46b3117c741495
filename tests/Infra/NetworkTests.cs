using System.Text.Json;

namespace Compiler.Tests.Infra;

/// <summary>Which networks reach storage.</summary>
public sealed class NetworkTests
{
    [Theory]
    [InlineData("report-account")]
    [InlineData("host-account")]
    public void StorageAccount_AsSoonAsANetworkIsNamed_RefusesTheOthers(string account)
    {
        var made = Storage.Module(account);
        var rules = made.Resource("Microsoft.Storage/storageAccounts").GetProperty("properties").GetProperty("networkAcls");
        Assert.Equal("[if(variables('everyNetwork'), 'Allow', 'Deny')]", rules.GetProperty("defaultAction").GetString());
        Assert.Equal(
            "[and(empty(parameters('allowedIpRanges')), empty(parameters('allowedSubnetId')))]", made.Variable("everyNetwork").GetString());
        Assert.Contains("parameters('allowedIpRanges')", rules.GetProperty("copy").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("'id', parameters('allowedSubnetId')", rules.GetProperty("virtualNetworkRules").GetString(), StringComparison.Ordinal);

        var given = Storage.Resources.Single(resource => resource.GetProperty("name").GetString() == account).GetProperty("properties");
        foreach (var rule in new[] { "allowedIpRanges", "allowedSubnetId" })
            Assert.Equal($"[parameters('{rule}')]", given.GetProperty("parameters").GetProperty(rule).GetProperty("value").GetString());
    }

    // Event Grid puts deletions into a queue of the account.
    [Fact]
    public void StorageAccount_WhateverTheNetwork_LetsEventGridPass() => Assert.Equal(
        "AzureServices",
        Storage.Module("report-account").Resource("Microsoft.Storage/storageAccounts").GetProperty("properties").GetProperty("networkAcls")
            .GetProperty("bypass").GetString());

    [Fact]
    public void IpRanges_WithoutASubnetForTheApp_AreRefused()
    {
        Assert.Equal(("[]", ""), (BicepCompiler.Main.Default("allowedIpRanges"), BicepCompiler.Main.Default("appSubnetId")));
        Assert.StartsWith(
            "[if(and(empty(parameters('appSubnetId')), not(empty(parameters('allowedIpRanges')))), createObject('value', fail(",
            Given("storage").GetProperty("allowedIpRanges").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Site_WithASubnet_ReachesStorageThroughIt()
    {
        Assert.Equal("[parameters('appSubnetId')]", Given("app").GetProperty("subnetId").GetProperty("value").GetString());
        Assert.Equal(
            "[if(empty(parameters('subnetId')), null(), parameters('subnetId'))]",
            BicepCompiler.Main.Module("app").Resource("Microsoft.Web/sites").GetProperty("properties").GetProperty("virtualNetworkSubnetId")
                .GetString());
    }

    // The login endpoint of Azure China is https://login.chinacloudapi.cn/, the issuer of its tokens is not.
    [Fact]
    public void Authority_OfEachCloud_IsTheIssuerOfItsTokens() => Assert.Equal(
        "[if(equals(environment().name, 'AzureChinaCloud'), createObject('value', 'https://login.partner.microsoftonline.cn'), createObject('value', environment().authentication.loginEndpoint))]",
        Given("app").GetProperty("entraAuthority").GetString());

    private static Template Storage => BicepCompiler.Main.Module("storage");

    private static JsonElement Given(string module) => BicepCompiler.Main.Resources
        .Single(resource => resource.GetProperty("name").GetString() == module).GetProperty("properties").GetProperty("parameters");
}
