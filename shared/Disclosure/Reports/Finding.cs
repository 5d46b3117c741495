using System.Text.Json.Serialization;
using Compiler.Disclosure.Findings;

namespace Compiler.Disclosure.Reports;

/// <summary>Something the clerk should know about a report. Created only by <see cref="FindingCatalogue"/>.</summary>
/// <param name="Code">A stable code, such as <c>T3-ROW</c>.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Message">In Chinese; says what was found and how it was read, and what to do.</param>
/// <param name="At">Line and cell in the source; line 0 for the file as a whole.</param>
public sealed record Finding(FindingCode Code, Severity Severity, string Message, Position At)
{
    /// <summary>
    /// What it is about, in plain words for the clerk: a row, a cell with what is printed, two names that differ. Null if it is
    /// about the whole file, and in receipts of earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }
}
