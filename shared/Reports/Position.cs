namespace Compiler.Reports;

/// <summary>Where something stands in the source.</summary>
/// <param name="Line">Line number from 1; 0 for the source as a whole.</param>
/// <param name="Cell">Cell number in the line from 1; 0 for the line as a whole.</param>
public readonly record struct Position(int Line, int Cell = 0);
