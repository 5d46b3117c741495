using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>A title with the body and the year in it.</summary>
/// <param name="Text">Its lines joined.</param>
/// <param name="At">The position where it begins.</param>
/// <param name="Agency">The body; null if none.</param>
/// <param name="Year">The year; null if none.</param>
internal sealed record ReportTitle(string Text, Position At, string? Agency, int? Year);
