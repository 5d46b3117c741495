using System.Runtime.CompilerServices;
using Azure;
using Azure.Identity;

namespace Compiler.Backend.Storage.Azure;

/// <summary>Converts the exceptions of the Azure clients, after their retries, to <see cref="StorageException"/>.</summary>
internal static class StorageFailure
{
    public static async Task<T> NameAsync<T>(string intent, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception exception) when (IsStorageFailure(exception, cancellationToken))
        {
            throw Wrap(intent, exception);
        }
    }

    public static async IAsyncEnumerable<T> Name<T>(
        string intent, IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var item = items.GetAsyncEnumerator(cancellationToken);
        while (await NameAsync(intent, async () => await item.MoveNextAsync(), cancellationToken))
            yield return item.Current;
    }

    // A time-out of the pipeline is a cancellation that the caller did not request.
    private static bool IsStorageFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is RequestFailedException or AggregateException or AuthenticationFailedException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    // The message is logged: status and code are enough, and the request may contain secrets.
    private static StorageException Wrap(string intent, Exception exception) => new(
        exception is RequestFailedException { Status: > 0 } failed
            ? FormattableString.Invariant($"Cannot {intent}: storage answered {failed.Status} {failed.ErrorCode}")
            : $"Cannot {intent}: storage is out of reach",
        exception);
}
