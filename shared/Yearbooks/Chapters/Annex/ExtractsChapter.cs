using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>报告摘录 of 核查附册: the parts 一, 五 and 六 of each report, quoted with their source.</summary>
internal static class ExtractsChapter
{
    private const string Title = "报告摘录";

    // The whole text is in the file, whose place is given.
    private const int MaxQuoted = 300;

    public static Chapter Compose(Volume volume, int ordinal) =>
        ChapterBuilder.OfAnnex(ordinal, Title, "annex-extracts").Text("各报告第一、五、六部分的原文。").Table(Table(volume)).Build();

    private static Table Table(Volume volume) => Plain(
        Title, "", "extracts", QuotedParts.Columns,
        BodyBands.Group(volume.ListedBodies, body => body.Extracts, extract => QuotedParts.Row(extract, MaxQuoted)),
        FormattableString.Invariant(
            $"引号内为原文，未作改动，原文换行处空一格；每部分至多引用 {MaxQuoted} 字，其余以“……（节略）”表示，全文见所列文件。"));
}
