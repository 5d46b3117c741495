using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Functions.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Compiler.Functions.Http;

/// <summary>Sends a file of a volume: by a short-lived link, or itself if storage signs no links.</summary>
/// <param name="yearbooks">The files.</param>
/// <param name="links">Signs links.</param>
public sealed class YearbookDownload(
    [FromKeyedServices(StorageNames.Yearbooks)] IVersionedFileStore yearbooks, DownloadLinks links)
{
    private const long MaxBytes = 1024L * 1024 * 1024;

    /// <summary>The answer; null if no volume has the file.</summary>
    /// <param name="request">The request, whose caller may see the volume.</param>
    /// <param name="edition">The file; null if there can be none at the address.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    public async Task<IActionResult?> TrySendAsync(HttpRequest request, EditionFile? edition, CancellationToken cancellationToken)
    {
        if (edition is null)
            return null;
        if (await links.TrySignAsync(edition, cancellationToken) is { } link)
            return new RedirectResult(link.AbsoluteUri);
        var content = await yearbooks.ReadAsync(edition.Blob, MaxBytes, cancellationToken);
        return content.Outcome == ReadOutcome.Read ? PrivateFile.Send(request, content, edition.Type, edition.DownloadName) : null;
    }
}
