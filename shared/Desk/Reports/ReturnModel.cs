using System.Collections.Immutable;
using Compiler.Backend.Settling;
using Compiler.Desk.Parts;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Desk.Reports;

/// <summary>What the slip says that goes to an agency with a returned report (退回单).</summary>
/// <param name="Receipt">The receipt of the report.</param>
/// <param name="Settlement">The word that returns it.</param>
/// <param name="Matters">What the agency has to correct or to check.</param>
/// <param name="Steps">How it is handed in again.</param>
public sealed record ReturnModel(
    Receipt Receipt, ReportSettlement Settlement, ImmutableArray<NoticeMatter> Matters, ImmutableArray<string> Steps)
{
    /// <summary>The slip for a report; null if no supervisor has returned it.</summary>
    public static ReturnModel? Create(Receipt receipt)
    {
        if (receipt is not { Report: not null, Settlement: { Word: SettledWord.Returned } settlement })
            return null;
        var notice = NoticeComposer.Compose(receipt, Delivery.Upload);
        return new ReturnModel(
            receipt, settlement, [.. notice.Matters.Where(IsToCorrect)], notice.Steps);
    }

    // That it is returned stands above.
    private static bool IsToCorrect(NoticeMatter matter) =>
        matter.Severity > Severity.Info && !matter.IsWaiting && !matter.Codes.Contains(FindingCodes.ReportReturned);

    /// <summary>The report.</summary>
    public DisclosureReport Report => Receipt.Report!;

    /// <summary>The supervisor's reason and day.</summary>
    public ReturnNote Note => ReturnNote.Read(Settlement.Note);

    /// <summary>By when it is to be handed in again: the day that is set, or the statutory one if that was still to come.</summary>
    public string Until => Note.Until is { } day ? $"{DeskTime.Day(day)}前"
        : Report.Year is { } year && Deadline.ForYear(year, Report.IsCompilation) is var last && last > DeskTime.DayOf(Settlement.At)
            ? $"{DeskTime.Day(last)}前"
        : "收到本单后及时补正";
}
