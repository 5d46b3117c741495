using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Prints;

namespace Compiler.Disclosure.Reports;

/// <summary>One annual disclosure report, read and checked.</summary>
public sealed record DisclosureReport
{
    /// <summary>The statutory form of the report, decided by its labels.</summary>
    public required DisclosureForm Form { get; init; }

    /// <summary>The file it was read from.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>The title as printed, its lines joined; null if there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The reporting body; null if the report does not name it.</summary>
    public string? Agency { get; init; }

    /// <summary>The reporting year; null if the report does not name it.</summary>
    public int? Year { get; init; }

    /// <summary>The publication date printed on the page; null if there is none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The place of the body.</summary>
    public ReportPlace Place { get; init; } = ReportPlace.Unknown;

    /// <summary>
    /// Whether this is the compilation of a whole level (博爱县人民政府: every body of the county, 条例第四十九条). Otherwise it is the
    /// report of a single body (保定市人民政府办公室, a bureau, a township).
    /// </summary>
    public bool IsCompilation { get; init; }

    /// <summary>The evidence for body, year and scope.</summary>
    public ReportEvidence Evidence { get; init; } = ReportEvidence.None;

    /// <summary>One cell for each field of the form, in the form's order.</summary>
    public required ImmutableArray<Cell> Cells { get; init; }

    /// <summary>
    /// What the illegible cells of a picture may say, for the checks; empty for other files, and in a receipt that was read back.
    /// </summary>
    public ImmutableArray<CellCandidates> Candidates { get; init; } = [];

    /// <summary>The figures stated in the running text.</summary>
    public ImmutableArray<NarrativeClaim> Claims { get; init; } = [];

    /// <summary>The text of the parts 一, 五 and 六, for quotation; empty if it was not asked for.</summary>
    public ImmutableArray<Extract> Extracts { get; init; } = [];

    /// <summary>The fingerprints of its running text.</summary>
    public ReportPrints Prints { get; init; } = ReportPrints.None;

    /// <summary>All findings, in source order.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>How many identities hold, fail, or cannot be assessed because an operand is missing.</summary>
    public IdentityTally Identities { get; init; } = new(0, 0, 0);

    /// <summary>Returns the cell with this path. Throws if the form has no such path.</summary>
    public Cell this[FieldPath path] => Cells[Form.Field(path).Index];
}

/// <summary>The running text of a part of a report, as printed.</summary>
/// <param name="Section">The part: 一、总体情况, 五、存在的主要问题及改进情况 or 六、其他需要报告的事项.</param>
/// <param name="Text">Its text, a line for each line of the file, without tables.</param>
/// <param name="At">Where it begins.</param>
/// <param name="IsCut">Whether there is more of it in the file.</param>
public sealed record Extract(Section Section, string Text, Position At, bool IsCut);

/// <summary>What the ink of a cell in a picture may say, where it was not read with certainty.</summary>
/// <param name="Field">The index of the field.</param>
/// <param name="Figures">The figures, best first; none if nothing fits the ink.</param>
public sealed record CellCandidates(int Field, ImmutableArray<CandidateFigure> Figures);

/// <summary>A figure that the ink of a cell may be.</summary>
/// <param name="Value">The number, in the unit of its field.</param>
/// <param name="Confidence">How probable the recogniser holds it, in percent from 1 to 100.</param>
public readonly record struct CandidateFigure(decimal Value, byte Confidence);
