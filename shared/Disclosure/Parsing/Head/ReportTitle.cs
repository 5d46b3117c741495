using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>A title and what it names.</summary>
/// <param name="Text">Its lines joined.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Agency">The body, or null.</param>
/// <param name="Year">The year, or null.</param>
internal sealed record ReportTitle(string Text, Position At, string? Agency, int? Year);
