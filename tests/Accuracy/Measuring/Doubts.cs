using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Accuracy.Measuring;

/// <summary>Which cells a receipt itself says may be wrong.</summary>
public sealed class Doubts
{
    private readonly DisclosureReport report;
    // All of table 四 is one row.
    private const string DisputeRow = "“行政复议、行政诉讼”";

    private readonly HashSet<Position> cells;
    private readonly HashSet<int> fields;
    private readonly List<string> messages;

    public Doubts(DisclosureReport report)
    {
        this.report = report;
        var grave = report.Findings.Where(finding => finding.Severity >= Severity.Warning).ToList();
        cells = [.. grave.Select(finding => finding.At).Where(at => at.Cell > 0)];
        messages = [.. grave.Select(finding => finding.Message)];
        var failing = report
            .Form.Identities.Where(identity =>
                grave.Exists(finding => Names(finding, identity))
                || IdentityAssessment.Assess(identity, report.Cells.AsSpan()).Outcome == IdentityOutcome.Fails)
            .SelectMany(identity => identity.Left.Concat(identity.Right));
        var differing = report.Claims
            .Where(claim => claim.Matches(report.Cells.AsSpan()) == false)
            .SelectMany(claim => claim.Alternatives).SelectMany(alternative => alternative).ToHashSet();
        // Whoever is told that the total of a row differs looks at its figures.
        var besideThem = report
            .Form.Identities.Where(identity => identity.IsRowIdentity && identity.Fields.Any(differing.Contains))
            .SelectMany(identity => identity.Fields);
        fields = [.. failing, .. differing, .. besideThem];
    }

    /// <summary>
    /// Whether a warning or an error points at the field's cell or names its row, an identity that contains the field fails, or the
    /// report's text differs from it or from another figure of its sum. A finding about the file, or about something else on the same
    /// line, doubts no cell.
    /// </summary>
    public bool Cover(FormField field) =>
        fields.Contains(field.Index)
        || cells.Contains(report.Cells[field.Index].At)
        || messages.Exists(message =>
            message.Contains($"“{Row(field)}”", StringComparison.Ordinal)
            || message.Contains($"“{field.Label}”", StringComparison.Ordinal)
            || (field.Path.Text.StartsWith("disputes.", StringComparison.Ordinal) && message.Contains(DisputeRow, StringComparison.Ordinal)));

    private static bool Names(Finding finding, Identity identity) =>
        finding.Message.Contains($"“{identity.Label}”", StringComparison.Ordinal)
        && finding.Message.Contains(identity.Kind.Code.Text, StringComparison.Ordinal);

    private static string Row(FormField field) => field.Label[..field.Label.LastIndexOf('·')];
}
