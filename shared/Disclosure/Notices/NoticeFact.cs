namespace Compiler.Disclosure.Notices;

/// <summary>A line of the head of a receipt: 报告年度, 2024.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Text">What the file says, or that it does not.</param>
public sealed record NoticeFact(string Label, string Text);
