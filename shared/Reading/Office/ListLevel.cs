namespace Compiler.Reading.Office;

/// <summary>A level of a numbered list.</summary>
/// <param name="Start">Its first number.</param>
/// <param name="Format">How numbers are written: decimal, chineseCounting.</param>
/// <param name="Text">What is printed: %1、 or （%1）.</param>
internal sealed record ListLevel(int Start, string Format, string Text);
