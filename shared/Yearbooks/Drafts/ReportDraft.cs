using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Prose;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Drafts;

/// <summary>
/// The annual report of a place (条例第四十九条第二款) in the statutory layout: the tables filled from the totals, the
/// text from 综述. It is a draft: what only the body knows is left to it.
/// </summary>
internal static class ReportDraft
{
    public const string Mark = "草稿";

    private const string Remark =
        "草稿：本文由年鉴合计数按规则生成，不是正式报告。公布前须由编制机关核实数据、补写正文，审定后删去草稿标记、数据标记和各处草稿说明；说明所称各章为年鉴的章。";

    /// <summary>Composes the draft of the place of a volume.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="imprint">What the edition states of itself.</param>
    public static OfficialReport Compose(Volume volume, DraftImprint imprint) =>
        Compose(Subject.FromVolume(volume), StatutoryTotals.FromVolume(volume), imprint);

    /// <summary>
    /// The drafts of the places of a volume that have reports, in the order of their codes, each composed when it is asked for: of the
    /// province, its cities and counties. The provinces have theirs in their own volumes, so the nation has only its own.
    /// </summary>
    /// <inheritdoc cref="Compose(Volume, DraftImprint)"/>
    public static IEnumerable<PlaceDraft> List(Volume volume, DraftImprint imprint) =>
        volume is not ProvinceVolume province
            ? [new PlaceDraft(volume.Adcode, volume.Name, Compose(volume, imprint))]
            : province.Reporting.OrderBy(place => place.Adcode, StringComparer.Ordinal).Select(place => new PlaceDraft(
                place.Adcode,
                place.Name,
                place == province.Place
                    ? Compose(volume, imprint)
                    : Compose(Subject.FromPlace(province, place), StatutoryTotals.FromPlace(province, place), imprint)));

    private static OfficialReport Compose(Subject subject, StatutoryTotals totals, DraftImprint imprint)
    {
        var whole = imprint.Mark.Length == 0 ? Mark : $"{Mark}·{imprint.Mark}";
        var title = FormattableString.Invariant($"{subject.Name}{subject.Year}年政府信息公开工作年度报告");
        return new OfficialReport(
            new DocumentInfo(
                $"{title}（{whole}）", imprint.Author, title, [subject.Name, "政府信息公开", "年度报告"], "zh-CN", imprint.Date),
            title,
            whole,
            Remark,
            [.. totals.Form.Sections.OrderBy(section => section.Section).Select(section => Part(subject, totals, section))]);
    }

    private static OfficialPart Part(Subject subject, StatutoryTotals totals, FormSection section) =>
        new(section.Title, Blocks(subject, totals, section.Section));

    private static ImmutableArray<Block> Blocks(Subject subject, StatutoryTotals totals, Section section) => section switch
    {
        Section.Overview =>
        [
            .. ReviewText.Write(subject).SelectMany(part => part.Sentences).Select(sentence => Paragraph.FromText(sentence)),
            Note("政府信息管理、平台建设、监督保障（含工作考核、社会评议和责任追究结果）等情况，由编制机关补写。"),
        ],
        // The form has no row above the blocks of table 二.
        Section.ProactiveDisclosure => Table(StatutoryTables.Disclosure(totals, path => Figure(totals, path)) with { Header = [] }),
        Section.Requests => Table(StatutoryTables.Requests(totals, path => Figure(totals, path))),
        Section.Disputes => Table(StatutoryTables.Disputes(totals, path => Figure(totals, path))),
        Section.Problems => [Note("存在的主要问题、上年问题的整改情况和改进措施，由编制机关撰写。")],
        _ => [Note("收取信息处理费的情况和其他需要报告的事项，由编制机关撰写；没有收取信息处理费的，写明未收取。")],
    };

    private static ImmutableArray<Block> Table(Table table) =>
        [table, Note(string.Concat(table.Notes.Concat(TableNotes.Marks(table))))];

    private static Paragraph Note(string text) => Paragraph.FromText($"（{Mark}说明：{text.TrimEnd('。')}。）", isNote: true);

    // The form has no thousands separators.
    private static TableCell Figure(StatutoryTotals place, FieldPath path) =>
        new(FigureText.Sum(place.Totals.Sum(FigureCatalogue.Get(path))).Replace(",", "", StringComparison.Ordinal));
}

/// <summary>What the drafts of an edition state of it.</summary>
/// <param name="Author">The author in the properties of the file.</param>
/// <param name="Date">The date of the edition.</param>
/// <param name="Mark">Marks an edition that is not the published one; empty for none.</param>
internal sealed record DraftImprint(string Author, DateOnly Date, string Mark);
