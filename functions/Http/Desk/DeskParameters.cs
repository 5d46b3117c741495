using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Compiler.Backend.Desk;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Register;
using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Http.Desk;

/// <summary>Reads what a supervisor wants to see from the address; a value that means nothing is refused, never ignored.</summary>
internal static class DeskParameters
{
    // 条例 is in force since 2008.
    private const int FirstYear = 2008;
    private const int LastYear = 2099;
    private const int MaxText = 100;

    /// <summary>The parameter <c>year</c>; null if it is not given.</summary>
    public static bool TryReadYear(HttpRequest request, out int? year, [NotNullWhen(false)] out string? trouble)
    {
        trouble = null;
        year = null;
        if (request.Query["year"].ToString() is not { Length: > 0 } text)
            return true;
        year = ReadNumber(text, FirstYear, LastYear);
        trouble = year is null ? $"年度应在{FirstYear}至{LastYear}之间，如 ?year=2024。" : null;
        return year is not null;
    }

    /// <summary>All parameters of a list.</summary>
    public static bool TryRead(
        HttpRequest request, string place, [NotNullWhen(true)] out DeskQuery? query, [NotNullWhen(false)] out string? trouble)
    {
        query = null;
        if (!TryReadYear(request, out var year, out trouble))
            return false;
        var state = ReadWord<ReportState>(request, "state");
        var kind = ReadWord<BodyKind>(request, "kind");
        var sort = ReadWord<DeskSort>(request, "sort");
        var overdue = ReadFlag(request, "overdue");
        var unplaced = ReadFlag(request, "unplaced");
        var text = request.Query["q"].ToString();
        var page = request.Query["page"].ToString() is { Length: > 0 } number ? ReadNumber(number, 1, int.MaxValue) : 1;
        trouble = state is (false, _) ? $"状态（state）应为 {WordsOf<ReportState>()}。"
            : kind is (false, _) ? $"机关类型（kind）应为 {WordsOf<BodyKind>()}。"
            : sort is (false, _) ? $"排序（sort）应为 {WordsOf<DeskSort>()}。"
            : overdue is null || unplaced is null ? "overdue 和 unplaced 应为 true 或者 false。"
            : text.Length > MaxText ? $"查找的文字不应超过{MaxText}个字符。"
            : page is null ? "页码（page）应为从 1 开始的整数。"
            : null;
        if (trouble is not null)
            return false;
        query = new DeskQuery(place)
        {
            Year = year,
            State = state.Value,
            Kind = kind.Value,
            Sort = sort.Value ?? DeskSort.Place,
            IsOverdueOnly = overdue!.Value,
            IsUnplaced = unplaced!.Value,
            Text = text,
            Page = page!.Value,
        };
        return true;
    }

    private static int? ReadNumber(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : null;

    private static bool? ReadFlag(HttpRequest request, string name) => request.Query[name].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => null,
    };

    private static (bool IsValid, T? Value) ReadWord<T>(HttpRequest request, string name)
        where T : struct, Enum
    {
        var word = request.Query[name].ToString();
        if (word.Length == 0)
            return (true, null);
        foreach (var value in Enum.GetValues<T>())
        {
            if (SnakeCase.Name(value) == word)
                return (true, value);
        }

        return (false, null);
    }

    private static string WordsOf<T>()
        where T : struct, Enum => string.Join("、", Enum.GetValues<T>().Select(SnakeCase.Name));
}
