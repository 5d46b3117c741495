using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>Tiles, each with one large figure.</summary>
/// <param name="Items">The tiles in reading order.</param>
/// <param name="InRow">The number of tiles in a row.</param>
public sealed record Tiles(ImmutableArray<Tile> Items, int InRow = 4) : Block;

/// <summary>A tile with one large figure.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Figure">The figure as printed: “226”, “38.0”, “—”, “…”.</param>
/// <param name="Unit">件, %, 万元, or empty.</param>
/// <param name="Note">The small line below: the fraction, last year's value, n/N.</param>
public sealed record Tile(string Label, string Figure, string Unit, string Note);
