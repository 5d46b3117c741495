using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Compiler.Backend.Storage.Azure;
using Compiler.Functions.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Compiler.Tests.EndToEnd;

/// <summary>Who gets what over HTTP.</summary>
[Collection(StorageEmulator.Name)]
public sealed class HttpTests(StorageEmulator azurite)
{
    [Fact]
    public async Task Http_WithoutOrWithAWrongKey_Answers401AndErrorsTellNothing()
    {
        var account = azurite.NewAccount();
        await using var functions = await FunctionsProcess.StartAsync(account);
        string[] addresses = ["api/yearbooks", "api/yearbooks/2024/130000/latest/yearbook.pdf", "api/receipts/a.txt"];
        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, address, null));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, address, "wrong"));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, $"{address}?code=wrong", null));
            Assert.NotEqual(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, address, FunctionsProcess.Key));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Put, "api/reports/a.txt", null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, "admin/functions/RollUp", "wrong"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, "admin/functions/RollUp", FunctionsProcess.Key));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, "api/reread?year=2024", null));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Post, "admin/functions/Nothing", FunctionsProcess.MasterKey));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Delete, "api/yearbooks", FunctionsProcess.Key));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Get, "api/nothing", FunctionsProcess.Key));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "api/yearbooks", FunctionsProcess.MasterKey));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get, "api/health", null));

        // A row that no version of the program has written holds up nothing; a table that is gone does, and the answer does not name it.
        var table = new TableServiceClient(account).GetTableClient(StorageNames.YearbookTable);
        await table.UpsertEntityAsync(new TableEntity("2024", "130000") { ["Revision"] = "?" });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get, "api/yearbooks", FunctionsProcess.Key));
        await table.DeleteAsync();
        using var failed = await functions.Http.GetAsync("api/yearbooks");
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.DoesNotContain(StorageNames.YearbookTable, await failed.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        async Task<HttpStatusCode> StatusAsync(HttpMethod method, string address, string? key)
        {
            using var http = new HttpClient { BaseAddress = functions.Http.BaseAddress };
            using var request = new HttpRequestMessage(method, address);
            if (key is not null)
                request.Headers.Add("x-functions-key", key);
            using var response = await http.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public void Link_OfADownload_IsHttpsReadOnlyForOneBlobAndLessThanAnHour()
    {
        var now = new DateTimeOffset(2025, 4, 1, 2, 0, 0, TimeSpan.Zero);
        var key = BlobsModelFactory.UserDelegationKey(
            "object", "tenant", now.AddHours(1), now, "b", "2021-08-06", Convert.ToBase64String(new byte[32]));
        var blob = new BlobClient(new Uri("https://account.blob.core.chinacloudapi.cn/yearbooks/2024/130000/r1/yearbook.pdf"));
        var link = DownloadLinks.Sign(blob, EditionFile.Find(2024, "130000", "r1", "yearbook.pdf")!, key, now);

        var query = QueryHelpers.ParseQuery(link.Query);
        Assert.Equal("https", query["spr"]);
        Assert.Equal("r", query["sp"]);
        Assert.Equal("b", query["sr"]);
        Assert.Equal("inline; filename=\"130000-2024-yearbook.pdf\"", query["rscd"]);
        Assert.InRange(
            DateTimeOffset.Parse(query["se"]!, System.Globalization.CultureInfo.InvariantCulture) - now,
            TimeSpan.FromMinutes(1),
            TimeSpan.FromHours(1));
        Assert.StartsWith(
            "https://account.blob.core.chinacloudapi.cn/yearbooks/2024/130000/r1/yearbook.pdf?",
            link.AbsoluteUri,
            StringComparison.Ordinal);
    }
}
