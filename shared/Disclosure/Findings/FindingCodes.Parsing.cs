using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about the layout and the cells of a report.</content>
public static partial class FindingCodes
{
    /// <inheritdoc cref="FindingCatalogue.NotAReport"/>
    public static FindingCode ReportNot { get; } = new("REPORT-NOT");

    /// <inheritdoc cref="FindingCatalogue.FormUndecided"/>
    public static FindingCode FormUndecided { get; } = new("FORM-UNDECIDED");

    /// <inheritdoc cref="FindingCatalogue.FormEarlier"/>
    public static FindingCode FormEarlier { get; } = new("FORM-EARLIER");

    /// <inheritdoc cref="FindingCatalogue.FormOutdated"/>
    public static FindingCode FormOutdated { get; } = new("FORM-OUTDATED");

    /// <inheritdoc cref="FindingCatalogue.TitleMissing"/>
    public static FindingCode TitleMissing { get; } = new("TITLE-MISSING");

    /// <inheritdoc cref="FindingCatalogue.AgencyMissing"/>
    public static FindingCode AgencyMissing { get; } = new("AGENCY-MISSING");

    /// <inheritdoc cref="FindingCatalogue.HeadUnconfirmed"/>
    public static FindingCode HeadUnconfirmed { get; } = new("HEAD-UNCONFIRMED");

    /// <inheritdoc cref="FindingCatalogue.AgencyFromBody"/>
    public static FindingCode AgencyFromBody { get; } = new("AGENCY-FROM-BODY");

    /// <inheritdoc cref="FindingCatalogue.AgencyFromSite"/>
    public static FindingCode AgencyFromSite { get; } = new("AGENCY-FROM-SITE");

    /// <inheritdoc cref="FindingCatalogue.AgencyConflict"/>
    public static FindingCode AgencyConflict { get; } = new("AGENCY-CONFLICT");

    /// <inheritdoc cref="FindingCatalogue.AgencyNotAdministrative"/>
    public static FindingCode AgencyNotAdministrative { get; } = new("AGENCY-NOT-ADMINISTRATIVE");

    /// <inheritdoc cref="FindingCatalogue.ScopeFromText"/>
    public static FindingCode ScopeFromText { get; } = new("SCOPE-FROM-TEXT");

    /// <inheritdoc cref="FindingCatalogue.ScopeSettled"/>
    public static FindingCode ScopeSettled { get; } = new("SCOPE-SETTLED");

    /// <inheritdoc cref="FindingCatalogue.YearMissing"/>
    public static FindingCode YearMissing { get; } = new("YEAR-MISSING");

    /// <inheritdoc cref="FindingCatalogue.YearOutOfRange"/>
    public static FindingCode YearRange { get; } = new("YEAR-RANGE");

    /// <inheritdoc cref="FindingCatalogue.YearConflict"/>
    public static FindingCode YearConflict { get; } = new("YEAR-CONFLICT");

    /// <inheritdoc cref="FindingCatalogue.YearSigned"/>
    public static FindingCode YearSigned { get; } = new("YEAR-SIGNED");

    /// <inheritdoc cref="FindingCatalogue.YearBeforeForm"/>
    public static FindingCode YearBeforeForm { get; } = new("YEAR-BEFORE-FORM");

    /// <inheritdoc cref="FindingCatalogue.SectionMissing"/>
    public static FindingCode SectionMissing { get; } = new("SECTION-MISSING");

    /// <inheritdoc cref="FindingCatalogue.TableMissing"/>
    public static FindingCode TableMissing { get; } = new("TABLE-MISSING");

    /// <inheritdoc cref="FindingCatalogue.RowsMissing"/>
    public static FindingCode RowMissing { get; } = new("ROW-MISSING");

    /// <inheritdoc cref="FindingCatalogue.RowRepeated"/>
    public static FindingCode RowRepeated { get; } = new("ROW-REPEATED");

    /// <inheritdoc cref="FindingCatalogue.FiguresBesideGroup"/>
    public static FindingCode RowPhantom { get; } = new("ROW-PHANTOM");

    /// <inheritdoc cref="FindingCatalogue.RowExtra"/>
    public static FindingCode RowExtra { get; } = new("ROW-EXTRA");

    /// <inheritdoc cref="FindingCatalogue.RowUnknown"/>
    public static FindingCode RowUnknown { get; } = new("ROW-UNKNOWN");

    /// <inheritdoc cref="FindingCatalogue.RowUnreadable"/>
    public static FindingCode RowUnreadable { get; } = new("ROW-UNREADABLE");

    /// <inheritdoc cref="FindingCatalogue.CellsAmbiguous"/>
    public static FindingCode CellAmbiguous { get; } = new("CELL-AMBIGUOUS");

    /// <inheritdoc cref="FindingCatalogue.CellsInferred"/>
    public static FindingCode CellInferred { get; } = new("CELL-INFERRED");

    /// <inheritdoc cref="FindingCatalogue.ExtraCell"/>
    public static FindingCode CellSpare { get; } = new("CELL-SPARE");

    /// <inheritdoc cref="FindingCatalogue.StrayNumber"/>
    public static FindingCode LineStray { get; } = new("LINE-STRAY");

    /// <inheritdoc cref="FindingCatalogue.RowsWithLostCells"/>
    public static FindingCode RowScattered { get; } = new("ROW-SCATTERED");

    /// <inheritdoc cref="FindingCatalogue.IdentityFailsAnyway"/>
    public static FindingCode SumAnyway { get; } = new("SUM-ANYWAY");

    /// <inheritdoc cref="FindingCatalogue.CellsFromNarrative"/>
    public static FindingCode CellNarrative { get; } = new("CELL-NARRATIVE");

    /// <inheritdoc cref="FindingCatalogue.CellsAbsent"/>
    public static FindingCode CellAbsent { get; } = new("CELL-ABSENT");

    /// <inheritdoc cref="FindingCatalogue.CellIllegible"/>
    public static FindingCode CellIllegible { get; } = new("CELL-ILLEGIBLE");

    /// <inheritdoc cref="FindingCatalogue.HeaderOfOtherForm"/>
    public static FindingCode HeaderOtherForm { get; } = new("HEADER-OTHER-FORM");

    /// <inheritdoc cref="FindingCatalogue.AmountInOtherUnit"/>
    public static FindingCode AmountUnit { get; } = new("AMOUNT-UNIT");

    /// <inheritdoc cref="FindingCatalogue.AmountWithoutUnit"/>
    public static FindingCode AmountUnitOpen { get; } = new("AMOUNT-UNIT-OPEN");

    /// <inheritdoc cref="FindingCatalogue.AmountUnitImplied"/>
    public static FindingCode AmountUnitImplied { get; } = new("AMOUNT-UNIT-IMPLIED");
}
