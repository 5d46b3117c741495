namespace Compiler.Backend.Storage.Ledgers;

/// <summary>The totals of a place and year without their figures.</summary>
/// <param name="Partition">The place and year.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Reports">Local reports received; a volume without any is withdrawn.</param>
/// <param name="Uploads">The uploads whose reports are in the partition, of whatever line: a <see cref="Messages.NameSet"/>.</param>
/// <param name="Unreadable">Rows that could not be read and are in no total.</param>
/// <param name="LeftOut">A hash of the files in no total; empty if there are none.</param>
/// <param name="Basis">What else the totals rest on; for <c>000000</c> a hash of the compilations that may contain its reports.</param>
/// <param name="Checksum">A hash of the figures: it changes when a figure or an input does.</param>
public sealed record TotalsHead(
    Partition Partition, string Name, int Reports, string Uploads, int Unreadable, string LeftOut, string Basis, string Checksum)
{
    /// <summary>The hash of these figures.</summary>
    public static string ChecksumOf(string figures) => ShortHash.Of(figures);
}
