using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Receipts;

/// <summary>
/// A short hash of what was read from a file: the body, its place and year, the cells, the figures of the text, and which findings
/// there are. Lines, cells and the words of findings are left out, because they change no figure of a yearbook.
/// </summary>
public static class ReadingDigest
{
    private const int Length = 16;

    /// <summary>The digest of a receipt; empty if it has no report.</summary>
    public static string Compute(Receipt receipt)
    {
        if (receipt.Report is not { } report)
            return "";
        var text = new StringBuilder();
        AppendHead(text, report);
        foreach (ref readonly var cell in report.Cells.AsSpan())
            text.Append(CultureInfo.InvariantCulture, $"{(int)cell.State} {(int)cell.Origin} {cell.Value}\n");
        foreach (var claim in report.Claims)
            text.Append(CultureInfo.InvariantCulture, $"{claim.Subject.Text} {claim.Value}\n");
        foreach (var code in receipt.Findings.Select(finding => finding.Code.Text).Order(StringComparer.Ordinal))
            text.Append(code).Append('\n');
        return Hash(text);
    }

    /// <summary>The digest of the facts and cells that a supervisor has settled; empty if there are none.</summary>
    public static string OfSettled(Receipt receipt)
    {
        if (receipt is not { Report: not null, Settlement: { } settlement })
            return "";
        if (settlement.Facts == SettledFacts.None && settlement.Cells.IsEmpty)
            return "";
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{settlement.Facts}\n");
        foreach (var cell in settlement.Cells)
            text.Append(CultureInfo.InvariantCulture, $"{cell.Path} {cell.Value}\n");
        return Hash(text);
    }

    private static string Hash(StringBuilder text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];

    private static void AppendHead(StringBuilder text, DisclosureReport report)
    {
        var place = report.Place;
        text.Append(CultureInfo.InvariantCulture, $"{report.Form.Version} {report.Year} {report.IsCompilation} {report.Published:O}\n")
            .Append(CultureInfo.InvariantCulture, $"{report.Agency}\n{place.Adcode} {(int)place.Line}\n")
            .AppendJoin('、', place.Candidates)
            .Append('\n');
    }
}
