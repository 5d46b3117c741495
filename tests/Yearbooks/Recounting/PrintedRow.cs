using System.Collections.Immutable;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>A line of figures of a book, as a reader finds it.</summary>
/// <param name="Anchor">The table, the caption of a chart, or where a text stands.</param>
/// <param name="Row">The labels of the row; of a text, what stands before its first number.</param>
/// <param name="Cells">What stands in it.</param>
internal sealed record PrintedRow(string Anchor, string Row, ImmutableArray<string> Cells);
