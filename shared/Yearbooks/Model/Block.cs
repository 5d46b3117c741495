using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Compiler.Yearbooks.Model;

/// <summary>A block of a chapter.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(ItemList), "list")]
[JsonDerivedType(typeof(Tiles), "tiles")]
[JsonDerivedType(typeof(StackedBar), "stackedBar")]
[JsonDerivedType(typeof(BarChart), "barChart")]
[JsonDerivedType(typeof(ShareBars), "shareBars")]
[JsonDerivedType(typeof(GroupedBars), "groupedBars")]
[JsonDerivedType(typeof(SmallMultiples), "smallMultiples")]
[JsonDerivedType(typeof(StateGrid), "stateGrid")]
[JsonDerivedType(typeof(Table), "table")]
public abstract record Block;

/// <summary>A heading below the title of the chapter, listed in the table of contents and the bookmarks.</summary>
/// <param name="Text">The heading.</param>
/// <param name="Anchor">The link target: ASCII, unique in the book.</param>
public sealed record Heading(string Text, string Anchor) : Block;

/// <summary>Running text.</summary>
/// <param name="Runs">Its text runs.</param>
/// <param name="IsNote">Whether it is small print.</param>
public sealed record Paragraph(ImmutableArray<TextRun> Runs, bool IsNote = false) : Block
{
    /// <summary>Creates a paragraph of plain text.</summary>
    public static Paragraph FromText(string text, bool isNote = false) => new([new TextRun(text)], isNote);
}

/// <summary>A list of points.</summary>
/// <param name="Items">One paragraph each.</param>
public sealed record ItemList(ImmutableArray<Paragraph> Items) : Block;
