using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about what supervisors have settled.</content>
public static partial class FindingCodes
{
    /// <inheritdoc cref="FindingCatalogue.CellsSettled"/>
    public static FindingCode CellSettled { get; } = new("CELL-SETTLED");

    /// <inheritdoc cref="FindingCatalogue.CellSettledOtherwise"/>
    public static FindingCode CellSettledOtherwise { get; } = new("CELL-SETTLED-OTHERWISE");

    /// <inheritdoc cref="FindingCatalogue.ReportReturned"/>
    public static FindingCode ReportReturned { get; } = new("REPORT-RETURNED");

    /// <inheritdoc cref="FindingCatalogue.SettlementUnreadable"/>
    public static FindingCode SettlementUnreadable { get; } = new("SETTLEMENT-UNREADABLE");
}
