using System.Net;
using Compiler.Backend.Storage;

namespace Compiler.Cli.Remote;

/// <summary>Sends requests and retries transient failures.</summary>
/// <param name="http">Sends one request.</param>
/// <param name="firstDelay">The delay before the first retry; it doubles each time.</param>
internal sealed class RetryingHttp(HttpClient http, TimeSpan firstDelay) : IDisposable
{
    public const int Tries = 5;

    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(30);

    /// <summary>The complete answer; the last one if the service keeps failing.</summary>
    /// <param name="create">Creates the request for each attempt.</param>
    /// <param name="cancellationToken">Cancels the request or the delay.</param>
    public async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        var delay = firstDelay;
        for (var tries = 1; ; tries++, delay *= 2)
        {
            var requested = TimeSpan.Zero;
            using var request = create();
            try
            {
                var response = await http.SendAsync(request, cancellationToken);
                if (tries == Tries || !IsTransient(response.StatusCode))
                    return response;
                requested = response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
                response.Dispose();
            }
            catch (Exception exception) when (IsTransient(exception, cancellationToken))
            {
                if (tries == Tries)
                    throw new StorageException($"{request.RequestUri!.Authority} is out of reach: {Describe(exception)}", exception);
            }

            await Task.Delay(Shorter(delay > requested ? delay : requested, MaxDelay), cancellationToken);
        }
    }

    public void Dispose() => http.Dispose();

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    // A time-out is a cancellation that the caller did not request.
    private static bool IsTransient(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static string Describe(Exception exception) =>
        exception is OperationCanceledException ? "no answer in time" : exception.GetBaseException().Message;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
