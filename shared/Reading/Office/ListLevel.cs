namespace Compiler.Reading.Office;

/// <summary>A level of a numbered list.</summary>
/// <param name="Start">Its first number.</param>
/// <param name="Format">The number format, such as decimal or chineseCounting.</param>
/// <param name="Text">The pattern that is printed, such as %1、 or （%1）.</param>
internal sealed record ListLevel(int Start, string Format, string Text);
