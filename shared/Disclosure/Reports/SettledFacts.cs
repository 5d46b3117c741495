namespace Compiler.Disclosure.Reports;

/// <summary>Whose report it is, as a supervisor has settled it; null for what the report itself decides.</summary>
/// <param name="Adcode">Six-digit code of the place.</param>
/// <param name="Agency">The body.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="IsCompilation">Whether it is the compilation of a whole level, or a single body's report.</param>
public sealed record SettledFacts(string? Adcode = null, string? Agency = null, int? Year = null, bool? IsCompilation = null)
{
    /// <summary>What decided such a fact, as evidence in a receipt.</summary>
    public const string Source = "主管部门核定";

    /// <summary>Nothing is settled.</summary>
    public static SettledFacts None { get; } = new();

    /// <summary>These facts, and hints for the rest.</summary>
    public ReportHints Over(ReportHints hints) => hints with
    {
        Adcode = Adcode ?? hints.Adcode,
        Agency = Agency ?? hints.Agency,
        Year = Year ?? hints.Year,
        IsCompilation = IsCompilation ?? hints.IsCompilation,
        Settled = this,
    };
}
