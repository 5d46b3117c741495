using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about uploads.</content>
public static partial class FindingCodes
{
    /// <inheritdoc cref="FindingCatalogue.UploadName"/>
    public static FindingCode UploadName { get; } = new("UPLOAD-NAME");

    /// <inheritdoc cref="FindingCatalogue.UploadFailed"/>
    public static FindingCode UploadFailed { get; } = new("UPLOAD-FAILED");

    /// <inheritdoc cref="FindingCatalogue.UploadAbandoned"/>
    public static FindingCode UploadAbandoned { get; } = new("UPLOAD-ABANDONED");

    /// <inheritdoc cref="FindingCatalogue.UploadHeld"/>
    public static FindingCode UploadHeld { get; } = new("UPLOAD-HELD");

    /// <inheritdoc cref="FindingCatalogue.UploadRejected"/>
    public static FindingCode UploadRejected { get; } = new("UPLOAD-REJECTED");

    /// <inheritdoc cref="FindingCatalogue.CellsSettled"/>
    public static FindingCode CellSettled { get; } = new("CELL-SETTLED");

    /// <inheritdoc cref="FindingCatalogue.CellSettledOtherwise"/>
    public static FindingCode CellSettledOtherwise { get; } = new("CELL-SETTLED-OTHERWISE");

    /// <inheritdoc cref="FindingCatalogue.ReportReturned"/>
    public static FindingCode ReportReturned { get; } = new("REPORT-RETURNED");

    /// <inheritdoc cref="FindingCatalogue.SettlementUnreadable"/>
    public static FindingCode SettlementUnreadable { get; } = new("SETTLEMENT-UNREADABLE");
}
