using System.Collections.Immutable;

namespace Compiler.Yearbooks.Tables;

/// <summary>A group of table rows.</summary>
/// <param name="Label">The label above the rows; null for none.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Subtotal">The sum of the rows; null for none.</param>
internal sealed record FigureBand(string? Label, ImmutableArray<FigureRow> Rows, FigureRow? Subtotal = null);
