using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>Uploads over HTTP: what is refused, what is undone on the way, and where the answer leads.</summary>
[Collection(StorageEmulator.Name)]
public sealed class HttpUploadTests(StorageEmulator azurite)
{
    private const int MaxBytes = 100_000;
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Upload_OverHttp_KeepsTheLimitsAndLeadsToTheReceipt()
    {
        await using var functions = await FunctionsProcess.StartAsync(azurite.NewAccount(), ("MAX_FILE_BYTES", $"{MaxBytes}"));
        var http = functions.Http;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PutAsync(http, "large.txt", new ByteArrayContent(new byte[MaxBytes + 1])));
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge, await PutAsync(http, "chunked.txt", new StreamContent(new EndlessStream(40_000_000))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PutAsync(http, "bomb.txt", Compressed(new byte[MaxBytes + 1], "gzip")));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(http, "a%5Cb.txt", new ByteArrayContent([1])));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(http, "", new ByteArrayContent([1])));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await PutAsync(http, "broken.txt", new ByteArrayContent([1, 2, 3]) { Headers = { { "Content-Encoding", "gzip" } } }));
        Assert.Equal(
            HttpStatusCode.UnsupportedMediaType,
            await PutAsync(http, "odd.txt", new ByteArrayContent([1]) { Headers = { { "Content-Encoding", "zstd" } } }));

        using var accepted = await http.PutAsync("api/reports/410822/2024/报告%23.txt", new ByteArrayContent(await File.ReadAllBytesAsync(Samples.Boai2024)));
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        using var receipt = await ReceiptAsync(http, accepted.Headers.Location!);
        Assert.Equal("410822", receipt.RootElement.GetProperty("adcode").GetString());
    }

    [Fact]
    public async Task Upload_AsFormOrCompressed_IsTheFileItself()
    {
        await using var functions = await FunctionsProcess.StartAsync(azurite.NewAccount());
        var report = await File.ReadAllBytesAsync(Samples.Boai2024);
        using var form = new MultipartFormDataContent { { new StringContent("?"), "note" }, { new ByteArrayContent(report), "file", "report.txt" } };
        foreach (
            var (name, content) in new (string, HttpContent)[]
            {
                ("form.txt", form),
                ("packed.txt", Compressed(report, "br")),
                ("curl.txt", AsCurlSends(report)),
            })
        {
            using var accepted = await functions.Http.PutAsync($"api/reports/{name}", content);
            Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
            using var receipt = await ReceiptAsync(functions.Http, accepted.Headers.Location!);
            Assert.Equal(
                ("博爱县人民政府", report.Length),
                (
                    receipt.RootElement.GetProperty("agency").GetString(),
                    receipt.RootElement.GetProperty("source").GetProperty("size").GetInt32()));
        }
    }

    [Fact]
    public async Task Answers_AreKeptByNoCacheAndRefusalsSayWhyInChinese()
    {
        await using var functions = await FunctionsProcess.StartAsync(azurite.NewAccount());
        using var accepted = await functions.Http.PutAsync("api/reports/a.txt", new ByteArrayContent(await File.ReadAllBytesAsync(Samples.Boai2024)));
        using var receipt = await ReceiptAsync(functions.Http, accepted.Headers.Location!);
        using var again = await functions.Http.GetAsync(accepted.Headers.Location);
        Assert.True(again.Headers.CacheControl!.NoStore);
        Assert.Equal(["nosniff"], again.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal("application/json", again.Content.Headers.ContentType!.MediaType);
        using var browser = new HttpRequestMessage(HttpMethod.Get, accepted.Headers.Location)
        {
            Headers = { { "Accept", "text/html,application/xhtml+xml,*/*;q=0.8" } },
        };
        using var page = await functions.Http.SendAsync(browser);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("接收但请核对", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var asked = await functions.Http.GetAsync($"{accepted.Headers.Location}?format=html");
        Assert.Equal("text/html", asked.Content.Headers.ContentType!.MediaType);
        using var listed = await functions.Http.GetAsync("api/yearbooks");
        Assert.True(listed.Headers.CacheControl!.NoStore);

        foreach (var address in new[]
        {
            "api/receipts/never.txt",
            "api/receipts/",
            "api/yearbooks/2024/410000/r1/yearbook.pdf",
            "api/yearbooks/2024/410000/r1/..%2Fsecret",
        })
        {
            using var refused = await functions.Http.GetAsync(address);
            Assert.Equal(address.EndsWith('/') ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            Assert.True(refused.Headers.CacheControl!.NoStore);
            using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
            Assert.EndsWith("。", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    private static ByteArrayContent AsCurlSends(byte[] content) =>
        new(content) { Headers = { { "Content-Type", "application/x-www-form-urlencoded" } } };

    private static async Task<HttpStatusCode> PutAsync(HttpClient http, string name, HttpContent content)
    {
        using var answer = await http.PutAsync($"api/reports/{name}", content);
        return answer.StatusCode;
    }

    private static ByteArrayContent Compressed(byte[] content, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding == "br"
            ? new BrotliStream(packed, CompressionMode.Compress)
            : new GZipStream(packed, CompressionMode.Compress))
        {
            stream.Write(content);
        }

        return new ByteArrayContent(packed.ToArray()) { Headers = { { "Content-Encoding", encoding } } };
    }

    private static async Task<JsonDocument> ReceiptAsync(HttpClient http, Uri address)
    {
        var receipt = "";
        await Eventually.TrueAsync(Soon, "the receipt", async () =>
        {
            using var response = await http.GetAsync(address);
            receipt = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode;
        });
        return JsonDocument.Parse(receipt);
    }

    // Of unknown length, so it is sent in chunks.
    private sealed class EndlessStream(long length) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - position);
            position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
