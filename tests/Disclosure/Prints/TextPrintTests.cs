using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Prints;

namespace Compiler.Tests.Disclosure.Prints;

public sealed class TextPrintTests
{
    private const int Reports = 120;

    // 14,280 pairs; a third of each text are phrases that all reports share.
    [Fact]
    public void ShareIn_TextsThatOnlyShareWhatAllReportsDo_IsNeverARepetition()
    {
        var prints = Enumerable.Range(1, Reports).Select(number => MadeUpTexts.Print(number)).ToList();

        var shares = (
            from one in prints
            from other in prints
            where !ReferenceEquals(one, other)
            select one.ShareIn(other)).ToList();

        Assert.Equal(Reports * (Reports - 1), shares.Count);
        Assert.InRange(shares.Max(), 0, 0.45);
        Assert.InRange(shares.Average(), 0, 0.2);
    }

    [Theory]
    [InlineData(40, 100)]
    [InlineData(32, 100)]
    [InlineData(28, 100)]
    public void ShareIn_TextMostlyCopied_IsARepetition(int copied, int pairs) => Assert.Equal(pairs, Repetitions(copied, pairs));

    [Theory]
    [InlineData(8, 100)]
    [InlineData(0, 100)]
    public void ShareIn_TextOfItsOwn_IsNoRepetition(int copied, int pairs) => Assert.Equal(0, Repetitions(copied, pairs));

    [Fact]
    public void ShareIn_TextWithOtherFigures_IsTheSame()
    {
        var text = MadeUpTexts.Text(7);
        var lastYear = string.Concat(text.Select(character => char.IsAsciiDigit(character) ? (char)('9' - character + '0') : character));

        Assert.NotEqual(text, lastYear);
        Assert.Equal(1, TextPrint.FromText(text)!.ShareIn(TextPrint.FromText(lastYear)!));
    }

    // A third of the longer text is the shorter one: it stands in the longer one, and not the other way round.
    [Fact]
    public void ShareIn_TextThatStandsInALongerOne_IsWhole()
    {
        var (shorter, longer) = (MadeUpTexts.Print(3, 30), MadeUpTexts.Print(4, 90, copied: 30, other: 3));

        Assert.InRange(shorter.ShareIn(longer), 0.75, 1);
        Assert.InRange(longer.ShareIn(shorter), 0, 0.5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("无。")]
    public void FromText_TooShort_IsNone(string text) => Assert.Null(TextPrint.FromText(text));

    [Fact]
    public void FromText_PhrasesOfAllReportsAlone_IsNone() => Assert.Null(TextPrint.FromText(MadeUpTexts.Text(1, sentences: 0)));

    [Fact]
    public void TryParse_WhatWasWritten_GivesItBack()
    {
        var print = MadeUpTexts.Print(5);

        Assert.Equal(348, print.ToString().Length);
        Assert.Equal(print, TextPrint.TryParse(print.ToString()));
        Assert.Null(TextPrint.TryParse(print.ToString()[4..]));
        Assert.Null(TextPrint.TryParse("一、总体情况"));
    }

    private static int Repetitions(int copied, int pairs) => Enumerable.Range(1, pairs).Count(number =>
        RepetitionCheck.Share(MadeUpTexts.Print(1000 + number, copied: copied, other: number), MadeUpTexts.Print(number)) is not null);
}
