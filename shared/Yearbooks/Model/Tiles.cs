using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>Tiles with one large figure each.</summary>
/// <param name="Items">The tiles in reading order.</param>
/// <param name="InRow">How many stand in a row.</param>
public sealed record Tiles(ImmutableArray<Tile> Items, int InRow = 4) : Block;

/// <summary>One large figure.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Figure">The figure as printed: “226”, “38.0”, “—”, “…”.</param>
/// <param name="Unit">件, %, 万元 or empty.</param>
/// <param name="Note">The small line below: the fraction, last year's value, n/N.</param>
public sealed record Tile(string Label, string Figure, string Unit, string Note);
