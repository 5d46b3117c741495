namespace Compiler.Backend.Storage.Ledgers;

/// <summary>The totals of a place and year without their figures.</summary>
/// <param name="Partition">The place and year.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Reports">Local reports received; a volume without any is withdrawn.</param>
/// <param name="Uploads">The uploads whose reports are in the partition, of whatever line: a <see cref="Messages.NameSet"/>.</param>
/// <param name="Unreadable">Rows that could not be read and are in no total.</param>
/// <param name="LeftOut">A hash of the files in no total; empty if there are none.</param>
/// <param name="Basis">What else the totals rest on; for <c>000000</c> a hash of the compilations that may contain its reports.</param>
/// <param name="Checksum">A hash of the figures and of what decides about a volume: it changes when a figure or an input does.</param>
public sealed record TotalsHead(
    Partition Partition, string Name, int Reports, string Uploads, int Unreadable, string LeftOut, string Basis, string Checksum)
{
    /// <summary>
    /// Whether the last report of the place was seen to be deleted, and the volume must be withdrawn. Totals that are not there prove
    /// nothing: somebody may have removed their row.
    /// </summary>
    public bool IsEnded { get; init; }

    /// <summary>The same with the checksum for these figures.</summary>
    public TotalsHead For(string figures) => this with { Checksum = ChecksumWith(figures) };

    /// <summary>Whether these are the figures that were written with it. Older versions have hashed the figures alone.</summary>
    public bool IsOf(string figures) => Checksum == ChecksumWith(figures) || (Checksum == ShortHash.Of(figures) && !IsEnded);

    private string ChecksumWith(string figures) => ShortHash.Of([figures, $"{Reports} {IsEnded}"]);
}
