using System.Collections.Immutable;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>A part of the chapters.</summary>
/// <param name="sheets">Its pages.</param>
internal sealed class BookPart(ImmutableArray<PartSheet> sheets)
{
    public ImmutableArray<PartSheet> Sheets => sheets;

    /// <summary>How many rows of its last table were drawn, where that goes on in the next part: those that fill its pages.</summary>
    public int DrawnRows { get; set; }
}
