using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Positions;

internal sealed class FailingDisputeGroups : PositionRule
{
    private const int MinFailing = 2;

    public override string Summary => "Two groups of table 四 fail: the third is in the same row and may hold by chance.";

    public override string Case => "boai-dispute-groups-fail";

    public override IEnumerable<Finding> Check(RowPositions rows)
    {
        if (rows.DisputeGroups.Any(group => group.Fields.Any(rows.IsBlank)))
            return [];
        var holding = rows.DisputeGroups.RemoveAll(rows.Fails);
        return rows.DisputeGroups.Length - holding.Length >= MinFailing
            ? rows.Report(rows.WithZeros(holding), RowDoubt.OtherGroupsFail)
            : [];
    }
}
