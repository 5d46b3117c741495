using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

/// <summary>
/// What the next revision reads of figures.json. It asks for no more, so that it reads files of every version of this program.
/// </summary>
internal sealed record PublishedFile(
    int Edition,
    DateOnly Date,
    OrderedDictionary<string, SumFigures>? Totals,
    IReadOnlyList<PublishedBody>? Bodies,
    IReadOnlyList<RereadEntry>? Reread,
    IReadOnlyList<RevisionEntry>? Revisions);

/// <summary>What is read of a body.</summary>
internal sealed record PublishedBody(string Sha256);
