using System.Collections.Immutable;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

/// <summary>The figures of a published revision, as far as the next one needs them.</summary>
/// <param name="Totals">Its totals by the paths of their figures, in print order.</param>
/// <param name="Bodies">The hashes of the files that it lists one by one.</param>
/// <param name="Reread">The readings that differ from an earlier reading of the same file; none if an older version wrote the file.</param>
/// <param name="Revisions">The revisions up to this one; only this one if an older version wrote the file.</param>
public sealed record PublishedFigures(
    OrderedDictionary<string, decimal?> Totals,
    ImmutableHashSet<string> Bodies,
    ImmutableHashSet<PublishedReading> Reread,
    ImmutableArray<RevisionEntry> Revisions);

/// <summary>What was read from a file.</summary>
/// <param name="Sha256">The hash of the file.</param>
/// <param name="Reading">The hash of what was read from it.</param>
public sealed record PublishedReading(string Sha256, string Reading);
