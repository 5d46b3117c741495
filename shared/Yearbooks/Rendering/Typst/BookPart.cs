using System.Collections.Immutable;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>A part of the chapters.</summary>
/// <param name="sheets">Its pages.</param>
internal sealed class BookPart(ImmutableArray<PartSheet> sheets)
{
    public ImmutableArray<PartSheet> Sheets => sheets;

    /// <summary>If the last table continues in the next part: the number of its rows drawn, which end at a page break.</summary>
    public int DrawnRows { get; set; }
}
