using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Heads;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Printing;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>A slice of what eng/accuracy measures, from fixed seeds: no report is read worse than the aims allow.</summary>
public sealed class AccuracyTests
{
    private const int Slice = 40;
    private const decimal MaxLost = 0.03m;

    public static TheoryData<string> All => [.. Layouts.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void Read_NoDamage_IsEntirelyRight(string layout)
    {
        var measured = Measure(layout, DamageLevel.None);
        Assert.Empty(measured.Silent);
        Assert.Equal(1, measured.Tally.Right);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Read_OneDamage_IsNearlyRightAndNeverWrongInSilence(string layout)
    {
        var measured = Measure(layout, DamageLevel.One);
        Assert.Empty(measured.Silent);
        Assert.InRange(measured.Tally.Right, 1 - MaxLost, 1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Read_HeavyDamage_IsNeverWrongInSilence(string layout) => Assert.Empty(Measure(layout, DamageLevel.Heavy).Silent);

    [Fact]
    public void Read_HeadsWithTraps_AreNeverWrong()
    {
        var measured = HeadMeasurement.Measure(Enumerable.Range(0, 1_000), threads: 2);
        Assert.Empty(measured.Wrong);
        // Most fees are printed in another unit than the form's, or in none.
        Assert.All(
            measured.Counts.Zip(HeadSample.Parts),
            part => Assert.InRange(part.First[(int)HeadVerdict.Right], part.Second == "units" ? 300 : 500, 1_000));
    }

    private static Measurement Measure(string name, DamageLevel level)
    {
        var layout = Layouts.Named(name);
        return Measurement.Measure(layout, level, Enumerable.Range(0, Slice / layout.Cost), threads: 1);
    }
}
