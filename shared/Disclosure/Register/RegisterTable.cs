using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Register;

/// <summary>
/// Reads the rows of a register: below a row with headings in any order, one row per body. Name, code and kind are required; what
/// stands above the headings is skipped.
/// </summary>
public sealed class RegisterTable
{
    /// <summary>The most bodies in a file.</summary>
    public const int MaxBodies = 200_000;

    private const int MaxErrors = 50;
    private const int MaxLength = 100;
    private const int MaxOtherNames = 20;

    private static readonly string[] Required = [RegisterColumns.Name, RegisterColumns.Adcode, RegisterColumns.Kind];
    private static readonly char[] Separators = [RegisterColumns.NameSeparator, ';'];

    private readonly List<string> errors = [];
    private readonly List<(string Where, RegisteredBody Body)> bodies = [];
    private string?[]? header;

    private RegisterTable()
    {
    }

    /// <summary>Reads bodies.</summary>
    /// <param name="rows">The cells of each row, with its place in the file: 第3行.</param>
    /// <returns>The bodies; and one message for each error, at most fifty. With errors, the bodies are incomplete.</returns>
    public static (ImmutableArray<RegisteredBody> Bodies, ImmutableArray<string> Errors) Read(
        IEnumerable<(string Where, IReadOnlyList<string> Cells)> rows)
    {
        var table = new RegisterTable();
        foreach (var (where, cells) in rows)
        {
            if (table.errors.Count >= MaxErrors)
                break;
            table.ReadRow(where, cells);
        }

        if (table.header is null && table.errors.Count == 0)
            table.errors.Add($"没有找到表头。第一行应当写明各列名称：{string.Join("、", RegisterColumns.All)}。");
        table.errors.AddRange(RegisterCheck.Find(table.bodies));
        IEnumerable<string> shown = table.errors.Count <= MaxErrors
            ? table.errors
            : table.errors.Take(MaxErrors).Append("其余错误未列出，请先改正以上各行。");
        return ([.. table.bodies.Select(body => body.Body)], [.. shown]);
    }

    private void ReadRow(string where, IReadOnlyList<string> cells)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
            return;
        if (header is null)
            ReadHeader(where, cells);
        else if (bodies.Count == MaxBodies)
            Report(where, $"名单超过{MaxBodies}个机关，请分省导入");
        else if (cells.Count > header.Length && cells.Skip(header.Length).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            Report(where, $"有{cells.Count}格，而表头只有{header.Length}列");
        else
            ReadBody(where, cells);
    }

    // Titles above the table have one cell.
    private void ReadHeader(string where, IReadOnlyList<string> cells)
    {
        var columns = cells.Select(RegisterColumns.Find).ToArray();
        if (columns.Count(column => column is not null) < 2)
            return;
        foreach (var (column, cell) in columns.Zip(cells).Where(pair => pair.First is null && !string.IsNullOrWhiteSpace(pair.Second)))
            Report(where, $"不认识列名“{cell.Trim()}”，可用的列是：{string.Join("、", RegisterColumns.All)}");
        foreach (var twice in columns.OfType<string>().CountBy(column => column).Where(column => column.Value > 1))
            Report(where, $"列“{twice.Key}”出现了{twice.Value}次");
        foreach (var missing in Required.Where(column => !columns.Contains(column)))
            Report(where, $"缺少列“{missing}”");
        header = columns;
    }

    private void ReadBody(string where, IReadOnlyList<string> cells)
    {
        var before = errors.Count;
        var name = Text(where, cells, RegisterColumns.Name);
        var code = Text(where, cells, RegisterColumns.Adcode);
        var word = Text(where, cells, RegisterColumns.Kind);
        foreach (var column in Required.Where(column => Cell(cells, column).Length == 0))
            Report(where, $"没有填写“{column}”");
        CheckPlace(where, code);
        var kind = KindWords.Parse(word);
        if (kind is null && word.Length > 0)
            Report(where, $"不认识机关类型“{word}”，应当是：{string.Join("、", KindWords.All.Select(KindWords.Name))}");
        var since = Date(where, cells, RegisterColumns.Since, isEnd: false);
        var until = Date(where, cells, RegisterColumns.Until, isEnd: true);
        if (until < since)
            Report(where, $"终止日期{RegisterDate.Write(until)}早于起始日期{RegisterDate.Write(since)}");
        var others = OtherNames(where, cells, name);
        if (errors.Count > before)
            return;
        bodies.Add((where, new RegisteredBody(
            name, others, code, kind!.Value, Text(where, cells, RegisterColumns.Superior), since, until,
            Text(where, cells, RegisterColumns.Contact))));
    }

    private void CheckPlace(string where, string code)
    {
        if (code.Length == 0 || (code.Length == 6 && Gazetteer.Current.Find(code) is not null))
            return;
        Report(where, Gazetteer.Current.FindChange(code) is { } change
            ? $"行政区划代码“{code}”（{change.Name}）已于{change.Year}年停用，请改用{Successors(change)}"
            : $"没有行政区划代码“{code}”，应当是六位代码");
    }

    private static string Successors(DivisionChange change) => change.Successors.IsEmpty
        ? "现行代码"
        : string.Join("或者", change.Successors.Select(division => $"“{division.Code[..6]}”（{division.Path}）"));

    private string[] OtherNames(string where, IReadOnlyList<string> cells, string name)
    {
        var others = Cell(cells, RegisterColumns.OtherNames)
            .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Bare).Where(other => other != name).Distinct().ToArray();
        if (others.Length > MaxOtherNames)
            Report(where, $"其他名称超过{MaxOtherNames}个");
        if (Array.Exists(others, other => other.Length > MaxLength))
            Report(where, $"其他名称超过{MaxLength}字；多个名称之间用“{RegisterColumns.NameSeparator}”分开");
        return others;
    }

    private DateOnly? Date(string where, IReadOnlyList<string> cells, string column, bool isEnd)
    {
        var text = Bare(Cell(cells, column));
        if (text.Length == 0)
            return null;
        if (RegisterDate.TryParse(text, isEnd, out var date))
            return date;
        Report(where, $"{column}“{text}”不是日期，应当写成2019或者2019-03-01");
        return null;
    }

    private string Text(string where, IReadOnlyList<string> cells, string column)
    {
        var text = Bare(Cell(cells, column));
        if (text.Length > MaxLength)
            Report(where, $"“{column}”超过{MaxLength}字");
        return text;
    }

    private string Cell(IReadOnlyList<string> cells, string column) =>
        Array.IndexOf(header!, column) is >= 0 and var i && i < cells.Count ? cells[i].Trim() : "";

    // An export guards names that spreadsheets would run as formulas; names have no spaces and no control characters.
    private static string Bare(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter))).TrimStart('\'');

    private void Report(string where, string message) => errors.Add($"{where}：{message}。");
}
