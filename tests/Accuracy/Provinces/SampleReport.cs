using Compiler.Accuracy.Truth;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Accuracy.Provinces;

/// <summary>A report of the made-up province as it truly is.</summary>
/// <param name="Agency">The body as the title prints it.</param>
/// <param name="Place">Where it belongs; null while nobody can tell.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Kind">What its figures count for.</param>
/// <param name="Figures">Its figures.</param>
public sealed record SampleReport(string Agency, Division? Place, int Year, SampleKind Kind, ReportFigures Figures)
{
    /// <summary>Where it may belong while nobody can tell.</summary>
    public IReadOnlyList<Division> Candidates { get; init; } = [];

    /// <summary>When its page says that it was published; null where it says nothing.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>The fields that are printed so that nobody can read them.</summary>
    public HashSet<string> Missing { get; } = [];

    /// <summary>The fields that are not legible and follow from the others.</summary>
    public HashSet<string> Inferred { get; } = [];

    /// <summary>The fields of which the text says something else than the tables.</summary>
    public HashSet<string> Misstated { get; } = [];

    /// <summary>Whether it compiles a level, be it one that nobody knows.</summary>
    public bool IsCompilation =>
        Kind == SampleKind.Compilation || (Kind == SampleKind.Unresolved && Agency.EndsWith("人民政府", StringComparison.Ordinal));

    /// <summary>The figure of a field; null where it is missing or the form has no such field.</summary>
    public decimal? this[string path] => Has(path) && !Missing.Contains(path) ? Figures[path] : null;

    /// <summary>Whether its form has the field.</summary>
    public bool Has(string path) => FieldPath.TryParse(path) is { } known && Figures.Form.FindField(known) is not null;
}

/// <summary>What the figures of a report count for.</summary>
public enum SampleKind
{
    /// <summary>A single body under a local government.</summary>
    Body,

    /// <summary>The compilation of a level.</summary>
    Compilation,

    /// <summary>A body under vertical leadership.</summary>
    Vertical,

    /// <summary>A department of the State Council.</summary>
    National,

    /// <summary>A body of a place that more than one has the name of.</summary>
    Unresolved,

    /// <summary>A report that another one of the same body replaces.</summary>
    Superseded,
}
