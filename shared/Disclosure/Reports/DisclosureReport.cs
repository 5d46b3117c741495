using System.Collections.Immutable;
using Compiler.Disclosure.Forms;

namespace Compiler.Disclosure.Reports;

/// <summary>One annual disclosure report as it was read and checked.</summary>
public sealed record DisclosureReport
{
    /// <summary>The statutory form its labels belong to.</summary>
    public required DisclosureForm Form { get; init; }

    /// <summary>The file it was read from.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>The title as printed, its lines joined; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The reporting body; null when nothing names it.</summary>
    public string? Agency { get; init; }

    /// <summary>The year reported on; null when nothing names it.</summary>
    public int? Year { get; init; }

    /// <summary>The day on which its page says that it was published; null where none says so.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the body belongs.</summary>
    public ReportPlace Place { get; init; } = ReportPlace.Unknown;

    /// <summary>
    /// Whether this is the compilation of a whole level (博爱县人民政府: every body of the county, 条例第四十九条) and not
    /// the report of a single body (保定市人民政府办公室, a bureau, a township).
    /// </summary>
    public bool IsCompilation { get; init; }

    /// <summary>What decided about body, year and scope.</summary>
    public ReportEvidence Evidence { get; init; } = ReportEvidence.None;

    /// <summary>One cell for each of the form's fields, in their order.</summary>
    public required ImmutableArray<Cell> Cells { get; init; }

    /// <summary>The figures its running text states.</summary>
    public ImmutableArray<NarrativeClaim> Claims { get; init; } = [];

    /// <summary>Everything noticed, in source order.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>How many identities hold, fail, or cannot be assessed because an operand is missing.</summary>
    public IdentityTally Identities { get; init; } = new(0, 0, 0);

    /// <summary>The cell at this path; a path the form does not have is a bug of the caller.</summary>
    public Cell this[string path] => Cells[Form.Field(path).Index];
}
