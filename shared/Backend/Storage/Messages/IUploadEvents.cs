using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Storage.Messages;

/// <summary>Announces uploads to process. An event that is delivered twice does no harm.</summary>
public interface IUploadEvents
{
    /// <summary>Announces an upload, as if it had just been stored.</summary>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    Task SendAsync(string upload, CancellationToken cancellationToken) => SendAsync(upload, listedIn: null, cancellationToken);

    /// <summary>The same for an upload that is listed as being in no total, where that may no longer be right.</summary>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="listedIn">The partition that lists it; null if it is not known to be listed.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    Task SendAsync(string upload, Partition? listedIn, CancellationToken cancellationToken);

    /// <summary>
    /// Announces an upload that is about to change, for a little later. Whoever calls this before a change, and announces the upload again
    /// after it, may be ended in between: the change is not missed.
    /// </summary>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="listedIn">The partition that lists it; null if it is not known to be listed.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    Task SendLaterAsync(string upload, Partition? listedIn, CancellationToken cancellationToken);

    /// <summary>Hands on an upload that is a scan, so that no other upload waits for it.</summary>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="listedIn">The partition that lists it; null if it is not known to be listed.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    Task SendScanAsync(string upload, Partition? listedIn, CancellationToken cancellationToken);
}
