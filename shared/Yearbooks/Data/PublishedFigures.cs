using System.Collections.Immutable;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

/// <summary>The figures of a published revision, as far as the next one needs them.</summary>
/// <param name="Totals">Its totals by the paths of their figures, in print order.</param>
/// <param name="Revisions">The revisions up to this one; only this one if an older version wrote the file.</param>
public sealed record PublishedFigures(OrderedDictionary<string, decimal?> Totals, ImmutableArray<RevisionEntry> Revisions);
