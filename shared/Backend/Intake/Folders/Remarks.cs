using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake.Folders;

/// <summary>What the comparison with other files adds to a receipt.</summary>
internal sealed class Remarks
{
    /// <summary>Whether the report counts.</summary>
    public bool IsCounted { get; set; }

    /// <summary>Findings about files of the same report.</summary>
    public List<Finding> OfFiles { get; } = [];

    /// <summary>The number of the receipt that its figures are compared with; null if there is none.</summary>
    public int? YearBefore { get; set; }

    /// <summary>Findings about the name of the body.</summary>
    public List<Finding> OfNames { get; } = [];

    /// <summary>The receipt with the findings.</summary>
    /// <param name="receipt">The receipt as it was read.</param>
    /// <param name="read">Returns another receipt as it was read.</param>
    public Receipt Apply(Receipt receipt, Func<int, Receipt> read)
    {
        var settled = OfFiles.Aggregate(receipt, (current, finding) => current.With(finding));
        if (YearBefore is { } before)
        {
            var last = read(before).Report!;
            settled = settled.With([.. YearCarryCheck.Compare(last, receipt.Report!), .. RepetitionCheck.Compare(last, receipt.Report!)]);
        }

        return OfNames.Aggregate(settled, (current, finding) => current.With(finding));
    }
}
