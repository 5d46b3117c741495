using System.Collections.Immutable;

namespace Compiler.Disclosure.Reports;

/// <summary>A printed unit of money: 元, 千元, 万元, 百万元, 亿元, or a unit of another currency.</summary>
/// <param name="Name">Its name in simplified characters.</param>
/// <param name="Yuan">Its value in 元; null for another currency.</param>
public sealed record MoneyUnit(string Name, decimal? Yuan)
{
    // A unit of another currency has its name in front: 万美元, 港元.
    private const string Currencies = "美港日欧歐韩韓澳加";

    /// <summary>万元, the unit of the statutory form: 本年收费金额（单位：万元）.</summary>
    public static MoneyUnit TenThousandYuan { get; } = new("万元", 10_000);

    /// <summary>Returns the only unit in the text; null if it names none or several (元/万元).</summary>
    public static MoneyUnit? In(ReadOnlySpan<char> text) => AllIn(text) is [var unit] ? unit : null;

    /// <summary>Returns all units in the text, without duplicates.</summary>
    public static ImmutableArray<MoneyUnit> AllIn(ReadOnlySpan<char> text)
    {
        var units = ImmutableArray<MoneyUnit>.Empty;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '元' or '圆' or '圓' && Ending(text[..at]) is var unit && !units.Contains(unit))
                units = units.Add(unit);
        }

        return units;
    }

    /// <summary>Converts an amount to 元; null if the unit is another currency or the amount is too large.</summary>
    /// <param name="amount">The amount in this unit.</param>
    public decimal? ToYuan(decimal amount) => Yuan is { } yuan && Math.Abs(amount) <= decimal.MaxValue / yuan ? amount * yuan : null;

    private static MoneyUnit Ending(ReadOnlySpan<char> front)
    {
        var isForeign = front is [.., var currency] && Currencies.Contains(currency);
        var end = isForeign ? front[..^1] : front;
        var start = end.Length;
        var yuan = 1m;
        while (start > 0 && Factor(end[start - 1]) is { } factor && yuan < 1_000_000_000_000m)
        {
            yuan *= factor;
            start--;
        }

        var name = $"{end[start..]}{(isForeign ? front[^1..] : "")}元".Replace('萬', '万').Replace('億', '亿');
        return new MoneyUnit(name, isForeign ? null : yuan);
    }

    private static decimal? Factor(char character) => character switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => null,
    };
}
