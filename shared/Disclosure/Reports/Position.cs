using System.Globalization;

namespace Compiler.Disclosure.Reports;

/// <summary>A position in the source.</summary>
/// <param name="Line">Line number from 1; 0 for the source as a whole.</param>
/// <param name="Cell">Cell number in the line from 1; 0 for the line as a whole.</param>
/// <param name="Place">The position as a reader of the file finds it (表3第5行); null if the file has lines.</param>
public readonly record struct Position(int Line, int Cell = 0, string? Place = null)
{
    /// <summary>The position for the text of a finding: 第 12 行, or the place in a file without lines.</summary>
    public string InWords => Place ?? string.Create(CultureInfo.InvariantCulture, $"第 {Line} 行");
}
