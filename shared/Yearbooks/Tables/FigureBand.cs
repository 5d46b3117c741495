using System.Collections.Immutable;

namespace Compiler.Yearbooks.Tables;

/// <summary>Rows of a table that belong together.</summary>
/// <param name="Label">The label over them; null for none.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Subtotal">Their sum; null for none.</param>
internal sealed record FigureBand(string? Label, ImmutableArray<FigureRow> Rows, FigureRow? Subtotal = null);
