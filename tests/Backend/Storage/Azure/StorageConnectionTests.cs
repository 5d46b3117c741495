using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;

namespace Compiler.Tests.Backend.Storage.Azure;

public sealed class StorageConnectionTests
{
    [Fact]
    public void FromSettings_ConnectionString_Wins()
    {
        var connection = Read(("Storage", "UseDevelopmentStorage=true"), ("Storage__blobServiceUri", "https://a.blob.core.windows.net"));

        Assert.Equal("UseDevelopmentStorage=true", connection.ConnectionString);
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1", new CloudStorage(connection).Tables.Uri.AbsoluteUri.TrimEnd('/'));
    }

    [Theory]
    [InlineData("core.windows.net", false)]
    [InlineData("core.chinacloudapi.cn", true)]
    public void FromSettings_Identity_ReachesTheEndpointsOfItsCloud(string cloud, bool isInChina)
    {
        var connection = Read(
            ("Storage__blobServiceUri", $"https://a.blob.{cloud}"), ("Storage__queueServiceUri", $"https://a.queue.{cloud}"),
            ("Storage__tableServiceUri", $"https://a.table.{cloud}"),
            ("Storage__credential", "managedidentity"), ("Storage__clientId", "11111111-2222-3333-4444-555555555555"));
        var storage = new CloudStorage(connection);

        Assert.Equal(isInChina, connection.IsInChina);
        Assert.Equal((new Uri($"https://a.blob.{cloud}/"), new Uri($"https://a.table.{cloud}/")), (storage.Blobs.Uri, storage.Tables.Uri));
    }

    [Theory]
    [InlineData("Storage__blobServiceUri", null)]
    [InlineData("Storage__blobServiceUri", "http://a.blob.core.windows.net")]
    [InlineData("Storage__queueServiceUri", null)]
    [InlineData("Storage__tableServiceUri", "a.table.core.windows.net")]
    [InlineData("Storage__tableServiceUri", "")]
    public void FromSettings_NoUsableEndpoint_NamesTheSetting(string setting, string? value)
    {
        var others = ((string, string?)[])
            [
                ("Storage__blobServiceUri", "https://a.blob.core.windows.net"),
                ("Storage__queueServiceUri", "https://a.queue.core.windows.net"),
                ("Storage__tableServiceUri", "https://a.table.core.windows.net"),
            ];

        var exception = Assert.Throws<StorageException>(() => Read([.. others.Where(other => other.Item1 != setting), (setting, value)]));

        Assert.Contains(setting, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("UseDevelopmentStorage=perhaps")]
    [InlineData("AccountName=a;BlobEndpoint=https://a.blob.core.windows.net")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=secret,no,base64;EndpointSuffix=core.windows.net")]
    public void CloudStorage_BrokenConnectionString_SaysSoWithoutTellingIt(string connectionString)
    {
        var exception = Assert.Throws<StorageException>(() => new CloudStorage(StorageConnection.Parse(connectionString)));

        Assert.DoesNotContain(connectionString.Split('=')[^1], exception.ToString(), StringComparison.Ordinal);
    }

    private static StorageConnection Read(params (string Name, string? Value)[] settings) =>
        StorageConnection.FromSettings("Storage", name => settings.FirstOrDefault(setting => setting.Name == name).Value);
}
