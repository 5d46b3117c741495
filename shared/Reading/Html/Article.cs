using System.Text.RegularExpressions;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Html;

/// <summary>Finds the report among the other content of a page and writes its lines.</summary>
internal static partial class Article
{
    private const string PlaceOfFacts = "网页信息";
    private const int MaxTitleLength = 60;
    private const int MaxBodyLength = 40;

    /// <summary>Whether a text must be the title of an annual report: it names the report and a year.</summary>
    public static bool IsTitle(string text) =>
        text.Length <= MaxTitleLength && Title().IsMatch(string.Concat(text.Where(character => !char.IsWhiteSpace(character))));

    /// <summary>Writes the lines from the title on; facts from the page's head follow the title.</summary>
    public static void Write(PageFacts facts, IReadOnlyList<HtmlBlock> blocks, SourceBuilder to)
    {
        var start = Start(blocks);
        var title = FindTitle(blocks, start);
        if (title < 0)
            WriteAll(facts, to);
        var first = title < 0 ? 0 : title;
        if (title > 0 && IsBody(blocks[title - 1].Text))
            first--;
        var tables = 0;
        for (var i = first; i < blocks.Count && !to.IsFull; i++)
        {
            var block = blocks[i];
            if (block.Cells is { } cells)
                WriteTable(cells, block.RowCount, ++tables, to);
            else
                to.AddParagraph(block.Text, $"第{i - first + 1}段");
            if (i == title)
                WriteFacts(facts, to);
        }
    }

    private static void WriteAll(PageFacts facts, SourceBuilder to)
    {
        if (facts.Title is { } title && IsTitle(title))
            to.AddParagraph(title, PlaceOfFacts);
        WriteFacts(facts, to);
    }

    private static void WriteTable(IReadOnlyList<Compiler.Reading.Lines.SpannedCell> cells, int rows, int number, SourceBuilder to) =>
        Compiler.Reading.Lines.SpannedGrid.Write(cells, rows, to, row => $"表{number}第{row}行");

    private static void WriteFacts(PageFacts facts, SourceBuilder to)
    {
        Write("信息来源：", facts.Source);
        Write("网站名称：", facts.Site);
        Write("发布日期：", facts.Published);

        void Write(string name, string? fact)
        {
            if (fact is not null)
                to.AddParagraph(name + fact, PlaceOfFacts);
        }
    }

    // Index of the first chapter heading, table or long paragraph.
    private static int Start(IReadOnlyList<HtmlBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Cells is not null || blocks[i].Text.Length > MaxTitleLength || Heading().IsMatch(blocks[i].Text))
                return i;
        }

        return blocks.Count;
    }

    private static int FindTitle(IReadOnlyList<HtmlBlock> blocks, int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (IsTitle(blocks[i].Text))
                return i;
        }

        return -1;
    }

    private static bool IsBody(string text) => text.Length is > 2 and <= MaxBodyLength && Body().IsMatch(text);

    [GeneratedRegex(@"(20\d\d|二[〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2})年.{0,40}公开.{0,6}(年度报告|年报)(（.{1,12}）)?$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^一、.{0,20}总体情况")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(政府|局|厅|委|委员会|部|院|中心|室|办事处|办公室|管委会)$")]
    private static partial Regex Body();
}
