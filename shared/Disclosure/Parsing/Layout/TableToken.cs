using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>A token of a table that has lost its rows.</summary>
/// <param name="Text">The text as printed; empty for an empty cell.</param>
/// <param name="IsFigure">Whether it is in the position of a figure; otherwise it is words.</param>
/// <param name="At">Line and cell in the source.</param>
/// <param name="StartsRow">Whether the text shows that a row begins here.</param>
internal readonly record struct TableToken(ReadOnlyMemory<char> Text, bool IsFigure, Position At, bool StartsRow = false);
