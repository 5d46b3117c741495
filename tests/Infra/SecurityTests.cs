using System.Text.Json;
using System.Text.RegularExpressions;

namespace Compiler.Tests.Infra;

/// <summary>No key is made or passed on, one is read at most, and every role is one of a short list.</summary>
public sealed partial class SecurityTests
{
    [Theory]
    [InlineData("listAccountSas")]
    [InlineData("listServiceSas")]
    [InlineData("listConnectionStrings")]
    [InlineData("AccountKey")]
    [InlineData("SharedAccessKey")]
    [InlineData("DefaultEndpointsProtocol")]
    [InlineData("password")]
    [InlineData("securestring")]
    [InlineData("&sig=")]
    public void Text_BothTemplates_HasNoKey(string word)
    {
        Assert.DoesNotContain(word, BicepCompiler.Main.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(word, BicepCompiler.Webhook.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ListKeys_OnlyForTheWebhook_ReadsTheExtensionsKey()
    {
        Assert.DoesNotContain("listKeys", BicepCompiler.Main.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("systemKeys.blobs_extension", Assert.Single(KeyRead().Matches(BicepCompiler.Webhook.Text)).Groups[1].Value);
    }

    [Theory]
    [InlineData("monitoringMetricsPublisher", "3913510d-42f4-4e42-8a64-420c390055eb")]
    [InlineData("storageBlobDataContributor", "ba92f5b4-2d11-453d-a403-e96b0029c9fe")]
    [InlineData("storageBlobDataOwner", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b")]
    [InlineData("storageBlobDataReader", "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1")]
    [InlineData("storageBlobDelegator", "db58b8e5-c6ad-4a2a-8342-4190687cbf4a")]
    [InlineData("storageQueueDataContributor", "974c5e8b-45b9-4653-ba55-5f855dd0fb88")]
    [InlineData("storageQueueDataMessageSender", "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a")]
    [InlineData("storageTableDataContributor", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3")]
    public void RoleId_OfBuiltInRole_IsAzures(string role, string id) => Assert.Equal(id, RoleIds.GetProperty(role).GetString());

    [Fact]
    public void RoleIds_All_AreAssigned()
    {
        var used = RoleUse().Matches(BicepCompiler.Main.Text).Select(match => match.Groups[1].Value).Distinct().Order().ToList();
        Assert.Equal(RoleIds.EnumerateObject().Select(role => role.Name).Order(), used);
        Assert.Equal(8, used.Count);
    }

    [Theory]
    [InlineData("reportRoles", new[] { "storageBlobDelegator", "storageQueueDataContributor", "storageTableDataContributor" })]
    [InlineData("hostRoles", new[] { "storageBlobDataOwner", "storageQueueDataContributor", "storageTableDataContributor" })]
    public void RoleAssignments_OfTheApp_AreTheLeast(string variable, string[] roles) => Assert.Equal(
        roles, Roles.Variable(variable).EnumerateArray().Select(role => RoleUse().Match(role.GetString()!).Groups[1].Value));

    [Fact]
    public void RoleAssignments_ForBlobsOfReports_AreOnTheContainersOfTheCode()
    {
        var writing = Roles.Resources.Single(resource => RoleOf(resource) == "storageBlobDataContributor");
        Assert.Equal("[length(items(variables('containers')))]", writing.GetProperty("copy").GetProperty("count").GetString());
        Assert.StartsWith(Container, writing.GetProperty("scope").GetString(), StringComparison.Ordinal);
        Assert.Equal("ServicePrincipal", PrincipalOf(writing));
    }

    [Fact]
    public void RoleAssignments_OfPeople_AreOneThatReadsTheYearbooks()
    {
        var people = Assert.Single(Roles.Resources, resource => PrincipalOf(resource) != "ServicePrincipal");
        Assert.Equal("storageBlobDataReader", RoleOf(people));
        Assert.Equal(
            Container + "parameters('reportAccountName'), 'default', variables('containers').yearbooks)]",
            people.GetProperty("scope").GetString());
    }

    [Fact]
    public void Reports_OverwrittenOrDeleted_AreKept()
    {
        var storage = BicepCompiler.Main.Module("storage");
        var report = storage.Resources.Single(resource => resource.GetProperty("name").GetString() == "report-account");
        Assert.True(report.GetProperty("properties").GetProperty("parameters").GetProperty("versioning").GetProperty("value").GetBoolean());
        var blobs = storage.Module("report-account").Resource("Microsoft.Storage/storageAccounts/blobServices").GetProperty("properties");
        Assert.Equal("[parameters('versioning')]", blobs.GetProperty("isVersioningEnabled").GetString());
        foreach (var policy in new[] { "deleteRetentionPolicy", "containerDeleteRetentionPolicy" })
            Assert.True(blobs.GetProperty(policy).GetProperty("enabled").GetBoolean());
        // Versions of reports are never deleted by a rule.
        Assert.DoesNotContain("').uploads", storage.Resource("Microsoft.Storage/storageAccounts/managementPolicies").GetRawText(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allowBlobPublicAccess", "False")]
    [InlineData("allowSharedKeyAccess", "False")]
    [InlineData("minimumTlsVersion", "TLS1_2")]
    [InlineData("supportsHttpsTrafficOnly", "True")]
    public void StorageAccount_BothOfThem_AreClosedTo(string property, string value)
    {
        foreach (var account in new[] { "report-account", "host-account" })
        {
            var made = BicepCompiler.Main.Module("storage").Module(account).Resource("Microsoft.Storage/storageAccounts");
            Assert.Equal(value, made.GetProperty("properties").GetProperty(property).ToString());
        }
    }

    [Fact]
    public void Site_Always_IsReachedByHttpsOnly() =>
        Assert.True(
            BicepCompiler.Main.Module("app").Resource("Microsoft.Web/sites").GetProperty("properties").GetProperty("httpsOnly").GetBoolean());

    private const string Container = "[resourceId('Microsoft.Storage/storageAccounts/blobServices/containers', ";

    private static string RoleOf(JsonElement assignment) =>
        RoleUse().Match(assignment.GetProperty("properties").GetProperty("roleDefinitionId").GetString()!).Groups[1].Value;

    private static string? PrincipalOf(JsonElement assignment) =>
        assignment.GetProperty("properties").GetProperty("principalType").GetString();

    private static Template Roles => BicepCompiler.Main.Module("roles");

    private static JsonElement RoleIds => Roles.Variable("roleIds");

    [GeneratedRegex(@"variables\('roleIds'\)\.(\w+)")]
    private static partial Regex RoleUse();

    [GeneratedRegex(@"listKeys\(.*?\)\.(systemKeys\.\w+)")]
    private static partial Regex KeyRead();
}
