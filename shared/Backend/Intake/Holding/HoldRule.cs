using Compiler.Backend.Access;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Expected;

namespace Compiler.Backend.Intake.Holding;

/// <summary>
/// Decides whether an upload waits for a supervisor's word: it is about a body or a place that its uploader may not report for, or it would
/// replace a report in silence. What the operator uploads never waits; what a supervisor uploads waits only outside the own places.
/// </summary>
internal static class HoldRule
{
    /// <summary>The cause, as a Chinese sentence; null if the report may count.</summary>
    /// <param name="receipt">The receipt of the upload, with a report.</param>
    /// <param name="stamp">Who uploaded it.</param>
    /// <param name="standing">What counts now for its body and year; null if nothing does.</param>
    public static string? Find(Receipt receipt, UploadStamp stamp, Receipt? standing)
    {
        var report = receipt.Report!;
        if (stamp.Body is not null && !IsOf(report, stamp))
            return $"报送链接只用于报送“{stamp.Body}”的年度报告，而本报告署名“{report.Agency}”。";
        if (stamp.Body is null && !new AccessScope(stamp.Places).Covers(report.Place.Adcode))
            return $"报告机关所在地（{Name(report.Place)}）不在“{stamp.Uploader.Name}”的报送范围内。";
        if (stamp.IsSupervisor || standing is null || IsSameFile(receipt, standing))
            return null;
        if (standing.Uploader?.Id != stamp.Uploader.Id)
            return $"该机关这一年度的报告此前由“{standing.Uploader?.Name ?? "系统管理员"}”报送，本次由“{stamp.Uploader.Name}”报送。";
        return IsLate(receipt.File, standing.Report!) && !HaveSameFigures(report, standing.Report!)
            ? $"该机关{standing.Report!.Year}年度报告的报送期限（{DeadlineOf(standing.Report!):yyyy年M月d日}）已过，而本次报送的数据与原报告不同。"
            : null;
    }

    // The register has given the report the official name of its body, which a link bears, too.
    private static bool IsOf(DisclosureReport report, UploadStamp stamp)
    {
        var body = new RegisteredBody(
            stamp.Body!, [], stamp.Places.FirstOrDefault(""), stamp.IsCompilation ? BodyKind.Compilation : BodyKind.Department);
        return DueBody.KeysOf(body).Contains(BodyKey.FromReport(report));
    }

    private static bool IsSameFile(Receipt receipt, Receipt standing) =>
        standing.File.Path == receipt.File.Path && standing.File.Sha256 == receipt.File.Sha256;

    // By when it arrived: the same upload is judged alike whenever it is read.
    private static bool IsLate(SourceFile file, DisclosureReport standing) => ReportYears.DayOf(file.Modified) > DeadlineOf(standing);

    private static DateOnly DeadlineOf(DisclosureReport report) => Deadline.ForYear(report.Year!.Value, report.IsCompilation);

    private static bool HaveSameFigures(DisclosureReport report, DisclosureReport standing) =>
        report.Form.Version == standing.Form.Version
        && report.Cells.Select(cell => (cell.State, cell.Value)).SequenceEqual(standing.Cells.Select(cell => (cell.State, cell.Value)));

    private static string Name(ReportPlace place) =>
        place.Adcode.Length == 0 ? "未能确定" : string.Concat(place.Province, place.Prefecture, place.County);
}
