using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>A checked and measured document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Theme">Colours and sizes.</param>
/// <param name="PlaceSize">Size of the cover's large line in points.</param>
/// <param name="ImprintLabelWidth">Width of the imprint's labels in points.</param>
/// <param name="Anchors">The valid link targets; a link to any other anchor is printed as plain text.</param>
/// <param name="Plans">For each block of each chapter its plan; null if it needs none.</param>
/// <param name="Runs">The pages: which blocks fill them one after the other.</param>
internal sealed record TypesetDocument(
    YearbookDocument Document,
    Theme Theme,
    double PlaceSize,
    double ImprintLabelWidth,
    ImmutableSortedSet<string> Anchors,
    ImmutableArray<ImmutableArray<BlockPlan?>> Plans,
    ImmutableArray<PageRun> Runs)
{
    /// <summary>Whether this anchor is a valid link target.</summary>
    public bool HasAnchor([NotNullWhen(true)] string? anchor) => anchor is not null && Anchors.Contains(anchor);
}
