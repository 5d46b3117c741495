using Compiler.Backend.Storage;
using Compiler.Yearbooks;

namespace Compiler.Functions.Http;

/// <summary>A file of a volume that can be downloaded.</summary>
/// <param name="Blob">Its name in the container of the yearbooks.</param>
/// <param name="DownloadName">The name that a browser saves it under.</param>
/// <param name="Type">How it is sent.</param>
public sealed record EditionFile(string Blob, string DownloadName, MediaType Type)
{
    /// <summary>The file at this address; null if no volume has such a file.</summary>
    /// <param name="year">The year reported on.</param>
    /// <param name="adcode">Six-digit code; <c>100000</c> for the nation.</param>
    /// <param name="revision"><c>r1</c>, <c>r2</c> …, or <c>latest</c>.</param>
    /// <param name="name">One of <see cref="YearbookFiles"/>.</param>
    public static EditionFile? Find(int year, string adcode, string revision, string name) =>
        IsCode(adcode) && IsRevision(revision) && YearbookFiles.List(isFinal: true).Contains(name)
            ? new EditionFile(
                FormattableString.Invariant($"{year}/{adcode}/{revision}/{name}"),
                FormattableString.Invariant($"{adcode}-{year}-{name}"),
                MediaType.ForFile(name))
            : null;

    private static bool IsCode(string adcode) => adcode.Length == 6 && adcode.All(char.IsAsciiDigit);

    private static bool IsRevision(string revision) =>
        revision == "latest" || (revision.Length is > 1 and < 8 && revision[0] == 'r' && revision.Skip(1).All(char.IsAsciiDigit));
}
