using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>A piece of a table that has lost its rows.</summary>
/// <param name="Text">As printed; empty for a cell that is there and has nothing in it.</param>
/// <param name="IsFigure">Whether it stands in the place of a figure; words otherwise.</param>
/// <param name="At">Line and cell in the source.</param>
/// <param name="StartsRow">Whether the text still shows that a row begins here.</param>
internal readonly record struct TableToken(ReadOnlyMemory<char> Text, bool IsFigure, Position At, bool StartsRow = false);
