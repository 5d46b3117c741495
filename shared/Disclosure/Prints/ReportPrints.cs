namespace Compiler.Disclosure.Prints;

/// <summary>The fingerprints of the running text of a report.</summary>
/// <param name="Overview">Of 一、总体情况; null if it is too short or missing.</param>
/// <param name="Problems">Of 五、存在的主要问题及改进情况; null likewise.</param>
public sealed record ReportPrints(TextPrint? Overview, TextPrint? Problems)
{
    /// <summary>No prints.</summary>
    public static ReportPrints None { get; } = new(null, null);
}
