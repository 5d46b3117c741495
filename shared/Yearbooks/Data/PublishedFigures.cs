using System.Collections.Immutable;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

/// <summary>The figures of a published revision, as far as the next one needs them.</summary>
/// <param name="Adcode">Six-digit code of the province; <c>100000</c> for the nation; empty if the file does not say.</param>
/// <param name="Year">The reporting year; 0 if the file does not say.</param>
/// <param name="Fingerprint">Fingerprint of its inputs; empty if the file does not say.</param>
/// <param name="Totals">Its totals by the paths of their figures, in print order.</param>
/// <param name="Bodies">The hashes of the files that it lists one by one.</param>
/// <param name="Reread">The readings that differ from an earlier reading of the same file; none if an older version wrote the file.</param>
/// <param name="Settled">For the hash of each file about which a supervisor has settled facts or cells, a hash of these.</param>
/// <param name="Revisions">The revisions up to this one; only this one if an older version wrote the file.</param>
/// <param name="Amendments">The totals that differ from the revision before; none if they are not known.</param>
public sealed record PublishedFigures(
    string Adcode,
    int Year,
    string Fingerprint,
    OrderedDictionary<string, decimal?> Totals,
    ImmutableHashSet<string> Bodies,
    ImmutableHashSet<PublishedReading> Reread,
    ImmutableDictionary<string, string> Settled,
    ImmutableArray<RevisionEntry> Revisions,
    ImmutableArray<Amendment> Amendments);

/// <summary>What was read from a file.</summary>
/// <param name="Sha256">The hash of the file.</param>
/// <param name="Reading">The hash of what was read from it.</param>
public sealed record PublishedReading(string Sha256, string Reading);
