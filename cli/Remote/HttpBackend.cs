using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Compiler.Backend.Register;
using Compiler.Backend.Storage;

namespace Compiler.Cli.Remote;

/// <summary>Accesses the backend through the functions, with their key.</summary>
internal sealed class HttpBackend : IBackend
{
    private const long ExpectContinueBytes = 1024 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    private readonly Uri service;
    private readonly string? key;
    private readonly RetryingHttp http;

    /// <param name="service">The functions' address, with a slash at the end.</param>
    /// <param name="key">The key of the caller, if any.</param>
    /// <param name="firstDelay">The delay before the first retry.</param>
    public HttpBackend(Uri service, string? key, TimeSpan firstDelay)
    {
        this.service = service;
        this.key = key;
        // Redirects lead to storage, which must not receive the key.
        http = new RetryingHttp(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout }, firstDelay);
    }

    public string Name => service.AbsoluteUri.TrimEnd('/');

    public async Task<UploadAnswer> UploadAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var path = $"api/reports/{Escape(name)}";
        using var response = await http.SendAsync(() => Put(path, content), cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.RequestEntityTooLarge => UploadAnswer.Refused("larger than the service accepts"),
            HttpStatusCode.RequestUriTooLong => UploadAnswer.Refused("the name is longer than the service accepts"),
            HttpStatusCode.BadRequest => UploadAnswer.Refused("the service does not accept this file name"),
            HttpStatusCode.Conflict => UploadAnswer.Refused("somebody else has uploaded the same file under this name"),
            HttpStatusCode.Forbidden => UploadAnswer.Refused("the key is not for uploads, or not for the place that the folders name"),
            _ when response.IsSuccessStatusCode => UploadAnswer.Stored(
                NameIn(await response.Content.ReadAsByteArrayAsync(cancellationToken)) ?? name),
            _ => throw Failure(response.StatusCode),
        };
    }

    public async Task<FileContent> ReadReceiptAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(() => Request(HttpMethod.Get, $"api/receipts/{Escape(name)}"), cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    public async Task<ImmutableArray<RemoteVolume>> ListAsync(int? year, string? adcode, CancellationToken cancellationToken)
    {
        string[] filter =
        [
            .. year is null ? [] : (string[])[FormattableString.Invariant($"year={year}")],
            .. adcode is null ? [] : (string[])[$"adcode={adcode}"],
        ];
        using var response = await http.SendAsync(
            () => Request(HttpMethod.Get, $"api/yearbooks?{string.Join('&', filter)}"), cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw Failure(response.StatusCode);
        try
        {
            var volumes = JsonSerializer.Deserialize<ImmutableArray<RemoteVolume>>(
                await response.Content.ReadAsByteArrayAsync(cancellationToken), JsonSerializerOptions.Web);
            if (!volumes.IsDefault && volumes.All(volume => volume is { IsValid: true }))
                return [.. volumes.OrderBy(volume => volume.Year).ThenBy(volume => volume.Adcode, StringComparer.Ordinal)];
        }
        catch (JsonException)
        {
            // Reported below.
        }

        throw new StorageException($"The answer of {Name} is not a list of yearbooks; is it the address of the functions?");
    }

    public async Task<FileContent> ReadAsync(RemoteVolume volume, string file, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(() => Request(HttpMethod.Get, $"api/yearbooks/{volume.Address}/{file}"), cancellationToken);
        if (response is not { StatusCode: HttpStatusCode.Found, Headers.Location: { } location })
            return await ReadAsync(response, cancellationToken);
        var link = new Uri(service, location);
        if (link.Scheme != Uri.UriSchemeHttps && !link.IsLoopback)
            throw new StorageException($"{Name} redirects to an unencrypted download, which is refused.");
        using var linked = await http.SendAsync(() => new HttpRequestMessage(HttpMethod.Get, link), cancellationToken);
        return await ReadAsync(linked, cancellationToken);
    }

    public Task<int> RetryAsync(CancellationToken cancellationToken) => OrderAsync("api/retry", "messages", cancellationToken);

    public Task<int> RebuildAsync(CancellationToken cancellationToken) => OrderAsync("api/rebuild", "ordered", cancellationToken);

    public async Task<ImportOutcome> ImportBodiesAsync(
        ReadOnlyMemory<byte> content, string? place, bool isDryRun, CancellationToken cancellationToken)
    {
        var path = $"api/bodies?dryRun={(isDryRun ? "true" : "false")}{(place is null ? "" : $"&place={place}")}";
        using var response = await http.SendAsync(() => Put(path, content), cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            if (response.StatusCode == HttpStatusCode.BadRequest)
            {
                var problem = JsonDocument.Parse(answer).RootElement.GetProperty("detail").GetString() ?? "";
                return ImportOutcome.Refused(isDryRun, [.. problem.Split('\n')]);
            }

            if (!response.IsSuccessStatusCode)
                throw Failure(response.StatusCode);
            if (JsonSerializer.Deserialize<ImportOutcome>(answer, JsonSerializerOptions.Web) is { Changes.IsDefault: false } outcome)
                return outcome with { Errors = [] };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Reported below.
        }

        throw NoAnswer();
    }

    public async Task<ReadOnlyMemory<byte>> ReadBodiesAsync(BodiesRequest request, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(() => Request(HttpMethod.Get, request.Path), cancellationToken);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsByteArrayAsync(cancellationToken)
            : throw Failure(response.StatusCode);
    }

    public void Dispose() => http.Dispose();

    private async Task<int> OrderAsync(string path, string count, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(() => Request(HttpMethod.Post, path), cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw Failure(response.StatusCode);
        try
        {
            var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var answer = JsonSerializer.Deserialize<Dictionary<string, int>>(content);
            if (answer?.TryGetValue(count, out var number) == true)
                return number;
        }
        catch (JsonException)
        {
            // Reported below.
        }

        throw NoAnswer();
    }

    private StorageException NoAnswer() =>
        new($"The answer of {Name} says nothing about the order; is it the address of the functions?");

    // Null where an older version answers.
    private static string? NameIn(byte[] answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.GetProperty("name").GetString();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Escape(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    private async Task<FileContent> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NotFound)
            return new FileContent(ReadOutcome.NotFound);
        return response.IsSuccessStatusCode
            ? new FileContent(ReadOutcome.Read, await response.Content.ReadAsByteArrayAsync(cancellationToken))
            : throw Failure(response.StatusCode);
    }

    private HttpRequestMessage Put(string path, ReadOnlyMemory<byte> content)
    {
        var request = Request(HttpMethod.Put, path);
        request.Content = new ReadOnlyMemoryContent(content);
        // With Expect, a service can refuse a large body before it is sent, instead of closing the connection.
        request.Headers.ExpectContinue = content.Length > ExpectContinueBytes;
        return request;
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(service, path));
        if (key is not null)
            request.Headers.TryAddWithoutValidation("x-functions-key", key);
        return request;
    }

    private StorageException Failure(HttpStatusCode status) =>
        new(
            status switch
            {
                HttpStatusCode.Unauthorized when key is null =>
                    $"{Name} requires a key: give it with --key or in {BackendAddress.KeyVariable}.",
                HttpStatusCode.Unauthorized => $"{Name} refuses the key given with --key or in {BackendAddress.KeyVariable}.",
                HttpStatusCode.Forbidden =>
                    $"{Name} does not allow this with the key given: orders need the master key, all else one with the role and the place.",
                HttpStatusCode.NotFound => $"{Name} has no uploads or yearbooks; is it the address of the functions?",
                >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest =>
                    $"{Name} redirects elsewhere ({(int)status}); give the final address, with https.",
                _ => FormattableString.Invariant($"{Name} answered {(int)status}."),
            });
}
