namespace Compiler.Disclosure.Parsing.Text;

/// <summary>One reading of the ink in a cell of a picture.</summary>
/// <param name="Text">The figure or mark: 12, 3.5, -, /.</param>
/// <param name="Confidence">How probable the recogniser holds it, from 0 to 1.</param>
public readonly record struct RecognisedFigure(string Text, double Confidence);
