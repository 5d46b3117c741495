using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Rollups;

/// <summary>What has become of the totals of a partition.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="HasChanged">Whether they were written.</param>
/// <param name="Reports">Reports received.</param>
/// <param name="Unreadable">Damaged rows, which are in no total.</param>
/// <param name="IsHeld">
/// Whether its reports are gone though no deletion was seen: then the last totals and books stay until the uploads are compared.
/// </param>
/// <param name="ListFailure">Why its list could not be written; null if it is right. Then the partition stays marked.</param>
/// <param name="Altered">Totals of provinces that somebody has altered; they are computed anew before the nation's.</param>
public sealed record PartitionRollup(
    Partition Partition,
    bool HasChanged,
    int Reports,
    IReadOnlyList<UnreadableRow> Unreadable,
    bool IsHeld = false,
    string? ListFailure = null,
    IReadOnlyList<Partition>? Altered = null)
{
    /// <summary>Whether the partition was marked; otherwise nothing was looked at.</summary>
    public bool WasMarked { get; private init; } = true;

    /// <summary>The partition was not marked.</summary>
    public static PartitionRollup Nothing(Partition partition) => new(partition, HasChanged: false, 0, []) { WasMarked = false };
}
