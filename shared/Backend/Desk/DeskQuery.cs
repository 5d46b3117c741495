using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Register;

namespace Compiler.Backend.Desk;

/// <summary>Which bodies of a year a supervisor wants to see.</summary>
/// <param name="Place">Six-digit code of a place, with everything in it; the nation's for all provinces.</param>
public sealed record DeskQuery(string Place)
{
    /// <summary>The year reported on; null for last year, in Beijing.</summary>
    public int? Year { get; init; }

    /// <summary>Only bodies in this state; null for all.</summary>
    public ReportState? State { get; init; }

    /// <summary>Only bodies of this kind; null for all, also those that are not registered.</summary>
    public BodyKind? Kind { get; init; }

    /// <summary>Whether only bodies are listed that have not reported and whose deadline has passed.</summary>
    public bool IsOverdueOnly { get; init; }

    /// <summary>
    /// Whether the reports of that year and of no year are listed whose place is not known and that the caller may settle
    /// (<see cref="UnplacedReports"/>), in place of those of the place.
    /// </summary>
    public bool IsUnplaced { get; init; }

    /// <summary>Words that place or body must have; neither case nor width of letters matters.</summary>
    public string Text { get; init; } = "";

    /// <summary>The order.</summary>
    public DeskSort Sort { get; init; }

    /// <summary>The page, from 1; a page after the last one is the last one.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>The order of a list.</summary>
public enum DeskSort
{
    /// <summary>By place, kind and name.</summary>
    Place,

    /// <summary>By name.</summary>
    Body,

    /// <summary>By state: what is to be checked first, then what was returned, what is missing, what is accepted.</summary>
    State,

    /// <summary>What was received last first; what is missing last.</summary>
    Received,
}
