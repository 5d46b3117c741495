namespace Compiler.Tests.Infra;

/// <summary>No key is made, read or passed on anywhere, and every role is one of a short list.</summary>
public sealed class SecurityTests
{
    [Theory]
    [InlineData("listKeys")]
    [InlineData("listAccountSas")]
    [InlineData("listServiceSas")]
    [InlineData("listConnectionStrings")]
    [InlineData("AccountKey")]
    [InlineData("SharedAccessKey")]
    [InlineData("DefaultEndpointsProtocol")]
    [InlineData("password")]
    [InlineData("secure()")]
    [InlineData("&sig=")]
    public void Text_EveryFile_HasNoKey(string word) =>
        Assert.DoesNotContain(BicepFiles.All, file => WithoutComments(file).Contains(word, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("monitoringMetricsPublisher", "3913510d-42f4-4e42-8a64-420c390055eb")]
    [InlineData("storageBlobDataContributor", "ba92f5b4-2d11-453d-a403-e96b0029c9fe")]
    [InlineData("storageBlobDataOwner", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b")]
    [InlineData("storageBlobDataReader", "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1")]
    [InlineData("storageBlobDelegator", "db58b8e5-c6ad-4a2a-8342-4190687cbf4a")]
    [InlineData("storageQueueDataContributor", "974c5e8b-45b9-4653-ba55-5f855dd0fb88")]
    [InlineData("storageQueueDataMessageSender", "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a")]
    [InlineData("storageTableDataContributor", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3")]
    public void RoleId_OfBuiltInRole_IsAzures(string role, string id) => Assert.Equal(id, RoleIds[role].Literal);

    [Fact]
    public void RoleIds_All_AreAssigned()
    {
        var used = BicepFiles.Templates.SelectMany(file => file.Root.All("member_expression"))
            .Where(member => member.Children[0].Text == "roleIds").Select(member => member.Children[^1].Text);
        Assert.Equal(RoleIds.Keys.Order(), used.Distinct().Order());
        Assert.Equal(8, RoleIds.Count);
    }

    [Fact]
    public void RoleAssignments_OfTheApp_AreTheLeast()
    {
        var roles = BicepFiles.Named("roles.bicep");
        Assert.Equal(["storageBlobDataContributor", "storageBlobDelegator", "storageQueueDataContributor", "storageTableDataContributor"], Members(roles.Variable("reportRoles")));
        Assert.Equal(["storageBlobDataOwner", "storageQueueDataContributor", "storageTableDataContributor"], Members(roles.Variable("hostRoles")));
    }

    [Theory]
    [InlineData("allowBlobPublicAccess", "false")]
    [InlineData("allowSharedKeyAccess", "false")]
    [InlineData("minimumTlsVersion", "'TLS1_2'")]
    [InlineData("supportsHttpsTrafficOnly", "true")]
    public void StorageAccount_EveryOne_IsClosedTo(string property, string value)
    {
        var accounts = BicepFiles.Templates.SelectMany(file => file.Resources)
            .Where(resource => resource.Children[1].Literal.StartsWith("Microsoft.Storage/storageAccounts@", StringComparison.Ordinal) && resource.Value.Properties().ContainsKey("properties"));
        Assert.Equal(value, Assert.Single(accounts).Value.Properties()["properties"].Properties()[property].Text);
    }

    [Fact]
    public void Site_Always_IsReachedByHttpsOnly() =>
        Assert.Equal("true", BicepFiles.Named("app.bicep").Resource("site").Properties()["properties"].Properties()["httpsOnly"].Text);

    [Fact]
    public void Events_Delivery_GoesByIdentity()
    {
        var subscription = BicepFiles.Named("events.bicep").Resource("uploads").Properties()["properties"].Properties();
        Assert.DoesNotContain("destination", subscription.Keys);
        Assert.Equal("StorageQueue", subscription["deliveryWithResourceIdentity"].Properties()["destination"].Properties()["endpointType"].Literal);
    }

    private static IReadOnlyDictionary<string, BicepNode> RoleIds => BicepFiles.Named("role-ids.bicep").Variable("roleIds").Properties();

    private static IEnumerable<string> Members(BicepNode array) => array.Of("member_expression").Select(member => member.Children[^1].Text);

    private static string WithoutComments(BicepFile file) =>
        file.Root.All("comment").Aggregate(file.Root.Text, (text, comment) => text.Replace(comment.Text, "", StringComparison.Ordinal));
}
