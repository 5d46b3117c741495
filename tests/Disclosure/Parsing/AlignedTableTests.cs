using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Printing;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>Tables without lines, whose cells stand below each other: an empty cell leaves its column behind.</summary>
public sealed class AlignedTableTests
{
    private const decimal Margin = 0.005m;

    private static readonly Mishap Blanks = new(Damages.All.Single(kind => kind.Name == "blanks for all zeros"), Seed: 0);

    [Theory]
    [InlineData("aligned spaces", 100)]
    [InlineData("PDF, unruled", 10)]
    public void Read_BlanksForZeros_IsReadLikeATableWithLines(string layout, int reports)
    {
        var verdicts = Verdicts(layout, reports);
        Assert.DoesNotContain(CellVerdict.Silent, verdicts);
        Assert.InRange(Right(verdicts), Right(Verdicts("tab rows", reports)) - Margin, 1);
    }

    private static List<CellVerdict> Verdicts(string layout, int reports) =>
        [
            .. Enumerable
                .Range(0, reports)
                .SelectMany(seed => Sample.Create(seed, Layouts.Named(layout), DamageLevel.None).After(Blanks)!.Judge()),
        ];

    // Where nothing is left of an empty cell, its 0 is lost.
    private static decimal Right(List<CellVerdict> verdicts) =>
        1 - ((decimal)verdicts.Count(verdict => verdict == CellVerdict.Flagged) / verdicts.Count);
}
