namespace Compiler.Backend.Publishing;

/// <summary>A volume that was written.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
/// <param name="Place">Full official name of the province; 全国 for the nation.</param>
/// <param name="Folder">Its folder in the store.</param>
/// <param name="Revision">The number of its edition, from 1.</param>
/// <param name="Replaced">The number of the edition that it replaces, the same if nothing has changed; null if there was none.</param>
/// <param name="Amended">The number of totals that differ from the edition before.</param>
/// <param name="Unread">Why the figures that stood in its place count as no edition; null if they do, or there were none.</param>
public sealed record PublishedYearbook(
    int Year, string Adcode, string Place, string Folder, int Revision, int? Replaced, int Amended, string? Unread)
{
    /// <summary>Name of a file of the volume in its store.</summary>
    public string FileName(string file) => $"{Folder}/{file}";
}
