namespace Compiler.Backend.Storage;

/// <summary>Announces uploads to process. An event that is delivered twice does no harm.</summary>
public interface IUploadEvents
{
    /// <summary>Announces an upload, as if it had just been stored.</summary>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    Task SendAsync(string upload, CancellationToken cancellationToken);
}
