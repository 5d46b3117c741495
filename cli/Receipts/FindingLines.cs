using Compiler.Cli.Terminal;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Cli.Receipts;

/// <summary>Findings as lines of at most 80 columns, unless a name is longer.</summary>
internal static class FindingLines
{
    private const string Indent = "    ";

    /// <summary>A line that names file, place and code of each finding, and its message below.</summary>
    public static IEnumerable<string> List(Receipt receipt) =>
        receipt.Findings.SelectMany(finding => Lines(receipt.File.Name + At(finding), finding));

    private static IEnumerable<string> Lines(string source, Finding finding) =>
    [
        $"{source}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}",
        .. Columns.Wrap(finding.Message, Columns.Page - Indent.Length).Select(line => Indent + line),
    ];

    private static string At(Finding finding) => finding.At switch
    {
        { Line: 0 } => "",
        { Place: { } place } => $" {place}",
        { Line: var line } => FormattableString.Invariant($":{line}"),
    };
}
