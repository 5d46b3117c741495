using System.Text.Json;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>
/// Writes sums as short lists of numbers: what is empty is null, and counts that say nothing new are left out at the end.
/// </summary>
internal static class SummaryNumbers
{
    private const int FractionLength = 5;

    public static IReadOnlyList<decimal?>? Write(FigureSum sum) => sum == default ? null
        : sum.IsMarked ? [sum.Value, sum.Present, sum.Expected, sum.Inferred, sum.InDoubt]
        : sum.Present == sum.Expected ? [sum.Value, sum.Present]
        : [sum.Value, sum.Present, sum.Expected];

    public static FigureSum ReadSum(IReadOnlyList<decimal?>? numbers) => numbers switch
    {
        null => default,
        [var value, var present] => new(value, Count(present), Count(present), 0),
        [var value, var present, var expected] => new(value, Count(present), Count(expected), 0),
        [var value, var present, var expected, var inferred, var inDoubt] =>
            new(value, Count(present), Count(expected), Count(inferred), Count(inDoubt)),
        _ => throw Unusable(),
    };

    public static IReadOnlyList<decimal?>? Write(Fraction rate) => rate == default ? null
        : [rate.Numerator, rate.Denominator, rate.Present, rate.Expected, rate.Marked];

    public static Fraction ReadRate(IReadOnlyList<decimal?>? numbers) => numbers switch
    {
        null => default,
        [{ } above, { } below, var present, var expected, var marked] =>
            new(above, below, Count(present), Count(expected), Count(marked)),
        _ => throw Unusable(),
    };

    public static IReadOnlyList<decimal?>? Write(Growth growth) =>
        growth == default ? null : [growth.Now, growth.Before, growth.Bodies];

    public static Growth ReadGrowth(IReadOnlyList<decimal?>? numbers) => numbers switch
    {
        null => default,
        [{ } now, { } before, var bodies] => new(now, before, Count(bodies)),
        _ => throw Unusable(),
    };

    public static IReadOnlyList<decimal?>? Write(RateChange change) =>
        change == default ? null : [.. Write(change.Now)!, .. Write(change.Before)!, change.Bodies];

    public static RateChange ReadChange(IReadOnlyList<decimal?>? numbers) => numbers switch
    {
        null => default,
        { Count: (2 * FractionLength) + 1 } => new(
            ReadRate([.. numbers.Take(FractionLength)]),
            ReadRate([.. numbers.Skip(FractionLength).Take(FractionLength)]),
            Count(numbers[^1])),
        _ => throw Unusable(),
    };

    public static IReadOnlyList<decimal?> Write(CarrySum carry) =>
        [carry.Bodies, carry.CarriedForward, carry.CarriedOver, carry.Breaks];

    public static CarrySum ReadCarry(IReadOnlyList<decimal?> numbers) =>
        numbers is [var bodies, { } forward, { } over, var breaks]
            ? new CarrySum(Count(bodies), forward, over, Count(breaks))
            : throw Unusable();

    public static int Count(decimal? number) =>
        number is { } count and >= 0 and <= int.MaxValue && decimal.IsInteger(count) ? (int)count : throw Unusable();

    public static JsonException Unusable() => new("A list of numbers has another length or kind than expected.");
}
