using Compiler.Storage;
using Compiler.Storage.Cloud;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Compiler.Yearbooks;

namespace Compiler.Functions.Http;

/// <summary>
/// <c>GET /api/yearbooks/{year}/{adcode}/{revision}/{file}</c>: leads to a link that works for a short while, or sends the
/// file itself where storage signs no links.
/// </summary>
public sealed class DownloadYearbook([FromKeyedServices(StorageNames.Yearbooks)] IVersionedFileStore yearbooks, DownloadLinks links)
{
    private const long MaxBytes = 1024L * 1024 * 1024;

    /// <param name="request">The request.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="adcode">Six-digit code; <c>100000</c> for the nation.</param>
    /// <param name="revision"><c>r1</c>, <c>r2</c> …, or <c>latest</c>.</param>
    /// <param name="file">One of <see cref="YearbookFiles"/>.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    [Function(nameof(DownloadYearbook))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "yearbooks/{year:int}/{adcode}/{revision}/{file}")] HttpRequest request,
        int year,
        string adcode,
        string revision,
        string file,
        CancellationToken cancellationToken)
    {
        if (EditionFile.MediaTypeOf(file) is not { } mediaType || !IsCode(adcode) || !IsRevision(revision))
            return new NotFoundResult();
        var blob = FormattableString.Invariant($"{year}/{adcode}/{revision}/{file}");
        if (await links.TrySignAsync(blob, cancellationToken) is { } link)
            return new RedirectResult(link.AbsoluteUri);
        var content = await yearbooks.ReadAsync(blob, MaxBytes, cancellationToken);
        return content.Outcome == ReadOutcome.Read ? new FileContentResult(content.Bytes.ToArray(), mediaType) { FileDownloadName = $"{adcode}-{year}-{file}" } : new NotFoundResult();
    }

    private static bool IsCode(string adcode) => adcode.Length == 6 && adcode.All(char.IsAsciiDigit);

    private static bool IsRevision(string revision) =>
        revision == "latest" || (revision.Length is > 1 and < 8 && revision[0] == 'r' && revision.Skip(1).All(char.IsAsciiDigit));
}
