using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about the checks.</content>
public static partial class FindingCodes
{
    /// <summary>A row of table 三 does not add up.</summary>
    public static FindingCode T3Row { get; } = new("T3-ROW");

    /// <summary>The outcomes of a column of table 三 do not add up to its 总计.</summary>
    public static FindingCode T3ColOutcome { get; } = new("T3-COL-OUTCOME");

    /// <summary>A column of table 三 does not balance: 一 + 二 = 三（七） + 四.</summary>
    public static FindingCode T3ColBalance { get; } = new("T3-COL-BALANCE");

    /// <summary>A group of table 四 does not add up.</summary>
    public static FindingCode T4Sum { get; } = new("T4-SUM");

    /// <inheritdoc cref="FindingCatalogue.CellFilled"/>
    public static FindingCode CellFilled { get; } = new("CELL-FILLED");

    /// <inheritdoc cref="FindingCatalogue.CandidateProved"/>
    public static FindingCode CellCandidate { get; } = new("CELL-CANDIDATE");

    /// <inheritdoc cref="FindingCatalogue.PrintProved"/>
    public static FindingCode CellMisprint { get; } = new("CELL-MISPRINT");

    /// <inheritdoc cref="FindingCatalogue.BlanksProved"/>
    public static FindingCode BlankZero { get; } = new("BLANK-ZERO");

    /// <inheritdoc cref="FindingCatalogue.BlanksOpen"/>
    public static FindingCode BlankOpen { get; } = new("BLANK-OPEN");

    /// <inheritdoc cref="FindingCatalogue.BlankInSum"/>
    public static FindingCode BlankSum { get; } = new("BLANK-SUM");

    /// <inheritdoc cref="FindingCatalogue.RowsUnproved"/>
    public static FindingCode RowUnproved { get; } = new("ROW-UNPROVED");

    /// <inheritdoc cref="FindingCatalogue.RowsExchanged"/>
    public static FindingCode RowsExchanged { get; } = new("ROWS-EXCHANGED");

    /// <inheritdoc cref="FindingCatalogue.NarrativeDiffers"/>
    public static FindingCode TextDiffers { get; } = new("TEXT-DIFFERS");

    /// <inheritdoc cref="FindingCatalogue.NarrativeOpen"/>
    public static FindingCode TextOpen { get; } = new("TEXT-OPEN");

    /// <inheritdoc cref="FindingCatalogue.NarrativeIncludesCarriedOver"/>
    public static FindingCode TextIncludesCarried { get; } = new("TEXT-INCLUDES-CARRIED");

    /// <inheritdoc cref="FindingCatalogue.RegulationsOfCounty"/>
    public static FindingCode PlausRegulation { get; } = new("PLAUS-REGULATION");

    /// <inheritdoc cref="FindingCatalogue.CarryDiffers"/>
    public static FindingCode XYearCarry { get; } = new("X-YEAR-CARRY");

    /// <inheritdoc cref="FindingCatalogue.InForceDiffers"/>
    public static FindingCode XYearT2 { get; } = new("X-YEAR-T2");

    /// <inheritdoc cref="FindingCatalogue.AmountJumps"/>
    public static FindingCode XYearAmount { get; } = new("X-YEAR-AMOUNT");

    /// <inheritdoc cref="FindingCatalogue.TextRepeated"/>
    public static FindingCode XYearText { get; } = new("X-YEAR-TEXT");

    /// <inheritdoc cref="FindingCatalogue.TablesRepeated"/>
    public static FindingCode XYearTables { get; } = new("X-YEAR-TABLES");
}
