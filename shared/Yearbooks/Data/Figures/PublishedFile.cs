using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Figures;

/// <summary>
/// What the next revision reads of figures.json. It asks for no more, so that it reads files of every version of this program.
/// </summary>
internal sealed record PublishedFile(
    string? Adcode,
    int Year,
    int Edition,
    DateOnly Date,
    string? Fingerprint,
    OrderedDictionary<string, SumFigures?>? Totals,
    IReadOnlyList<PublishedBody?>? Bodies,
    IReadOnlyList<RereadEntry?>? Reread,
    IReadOnlyList<SettledEntry?>? Settled,
    IReadOnlyList<RevisionEntry?>? Revisions,
    IReadOnlyList<Amendment?>? Amendments);

/// <summary>What is read of a body.</summary>
internal sealed record PublishedBody(string? Sha256);
