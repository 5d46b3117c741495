using System.Buffers;
using System.Text;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks;

/// <summary>
/// Replaces characters that no Chinese book font has by 〓, the printers' mark for a missing type. File names and cells of
/// reports may contain any character, and one bad character must not stop the printing of a volume. Data files keep the
/// original character, but for those that <see cref="Disclosure.Naming.PlainText"/> replaces in CSV and xlsx.
/// </summary>
internal static class PrintableText
{
    private const char MissingType = '〓';
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FA5';

    // Marks used in the books, and characters of place names that GBK lacks.
    private const string Others = "†‡•−㙍㙦㮾㯊㳇㵲䃥䢺";

    // Every font for simplified Chinese has the characters of GBK (汉字内码扩展规范).
    private static readonly Lazy<SearchValues<char>> Printable = new(() => SearchValues.Create([.. Characters(), .. Others]));

    /// <summary>Returns the document with every table and paragraph printable; what is printable already stays the same object.</summary>
    public static YearbookDocument Clean(YearbookDocument document) =>
        document with { Chapters = [.. document.Chapters.Select(chapter => chapter with { Blocks = [.. chapter.Blocks.Select(Clean)] })] };

    /// <summary>Returns the text with unprintable characters replaced by 〓.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            printable.Append(rune.IsBmp && Printable.Value.Contains((char)rune.Value) ? (char)rune.Value : MissingType);
        return printable.ToString();
    }

    private static Block Clean(Block block) =>
        block switch
        {
            Table table => table with { Rows = [.. table.Rows.Select(Clean)] },
            Paragraph paragraph => paragraph with { Runs = [.. paragraph.Runs.Select(run => run with { Text = Clean(run.Text) })] },
            BarChart chart => chart with { Bars = [.. chart.Bars.Select(bar => bar with { Label = Clean(bar.Label) })] },
            ShareBars chart => chart with { Rows = [.. chart.Rows.Select(Clean)] },
            GroupedBars chart => chart with { Groups = [.. chart.Groups.Select(Clean)] },
            StateGrid grid => grid with { Groups = [.. grid.Groups.Select(Clean)] },
            _ => block,
        };

    private static TableRow Clean(TableRow row) => row.Cells.All(IsClean)
        ? row
        : row with { Cells = [.. row.Cells.Select(cell => IsClean(cell) ? cell : cell with { Text = Clean(cell.Text) })] };

    private static bool IsClean(TableCell cell) => IsClean(cell.Text);

    private static bool IsClean(string text) => text.AsSpan().IndexOfAnyExcept(Printable.Value) < 0;

    private static ChartSeries Clean(ChartSeries series) => series with { Name = Clean(series.Name) };

    private static GridGroup Clean(GridGroup group) =>
        new(Clean(group.Label), [.. group.Cells.Select(cell => cell with { Text = Clean(cell.Text) })]);

    private static IEnumerable<char> Characters()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(
            936, new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback)!;
        for (var character = ' '; character < '\uE000'; character++)
        {
            var isHan = character is >= FirstHan and <= LastHan;
            if (character is > '\u007E' and < '\u00A0' || char.IsSurrogate(character))
                continue;
            if (isHan || character < '\u007F' || gbk.GetByteCount([character]) == 2)
                yield return character;
        }

        for (var character = '\uFF01'; character <= '\uFF5E'; character++)
            yield return character;
    }
}
