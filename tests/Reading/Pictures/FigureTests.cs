using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Pdf.Layout;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pictures;
using Compiler.Reading.Pictures.Characters;
using Compiler.Reading.Pictures.Grid;

namespace Compiler.Tests.Reading.Pictures;

public sealed class FigureTests
{
    private static readonly CharacterKeys Keys = new(["", "0", "1", "o", ".", "章", " "]);

    [Theory]
    [InlineData("0", true)]
    [InlineData("120", true)]
    [InlineData("0.5", true)]
    [InlineData("1,234", true)]
    [InlineData("1,234,567.8", true)]
    [InlineData("-", true)]
    [InlineData("/", true)]
    [InlineData("-5", true)]
    [InlineData("+99", true)]
    [InlineData("+", false)]
    [InlineData("5+", false)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("5.", false)]
    [InlineData(".5", false)]
    [InlineData("007", false)]
    [InlineData("1,23", false)]
    [InlineData("1.2.3", false)]
    public void Grammar_Text_IsFigureOrNot(string text, bool isFigure)
    {
        Assert.Equal(isFigure, FigureGrammar.IsFigure(text));
        for (var length = 0; length <= (isFigure ? text.Length : -1); length++)
            Assert.True(FigureGrammar.IsStart(text[..length]));
    }

    // The same character twice needs a step of nothing between.
    [Theory]
    [InlineData("11", "1")]
    [InlineData("1_1", "11")]
    [InlineData("_1_0_", "10")]
    [InlineData("_o_", "0")]
    public void Search_SureSteps_IsTheirFigure(string steps, string figure)
    {
        var best = Search(steps, 0.97f)[0];
        Assert.Equal(figure, best.Text);
        Assert.InRange(best.Confidence, 0.85, 1);
    }

    [Theory]
    [InlineData("_._")]
    [InlineData("_章_")]
    [InlineData("___")]
    public void Search_NoFigure_HasNoSureCandidate(string steps) =>
        Assert.DoesNotContain(Search(steps, 0.97f), found => found.Confidence > 0.5);

    [Fact]
    public void Compare_BothSure_IsSureWithTheLesserConfidence()
    {
        var reading = FigureWords.Compare(Found(("12", 0.99)), Found(("12", 0.93), ("1", 0.02)));
        Assert.True(reading.IsSure);
        Assert.Equal(new RecognisedFigure("12", 0.93), Assert.Single(reading.Candidates));
    }

    [Theory]
    [InlineData("12", 0.99, "17", 0.99)]
    [InlineData("12", 0.99, "12", 0.6)]
    public void Compare_Otherwise_HasAllCandidates(string first, double firstConfidence, string second, double secondConfidence)
    {
        var reading = FigureWords.Compare(Found((first, firstConfidence)), Found((second, secondConfidence)));
        Assert.False(reading.IsSure);
        Assert.Equal(new[] { first, second }.Distinct(), reading.Candidates.Select(figure => figure.Text));
    }

    // Four pieces of ink are no figure of two digits, nor is ink as wide as four digits; a gap parts two figures.
    [Theory]
    [InlineData("12", "0-9 13-22", true)]
    [InlineData("12", "0-9 13-22 26-35 39-48", false)]
    [InlineData("1", "0-22", false)]
    [InlineData("12", "0-9 40-49", false)]
    public void Settle_InkThatDoesNotFit_IsNotSure(string text, string pieces, bool isSure)
    {
        var columns = pieces.Split(' ')
            .Select(piece => piece.Split('-'))
            .Select(ends => (From: int.Parse(ends[0]), To: int.Parse(ends[1]))).ToList();
        var figure = new InkFigure(
            new PixelBox(0, 0, columns[^1].To, 18), new PdfReading([new RecognisedFigure(text, 0.99)], IsSure: true), columns);
        var known = new InkFigure(
            new PixelBox(0, 0, 35, 18), new PdfReading([new RecognisedFigure("203", 0.99)], IsSure: true), [(0, 9), (13, 22), (26, 35)]);
        Assert.Equal(isSure, FigurePlaces.Settle([known, known, known, figure], 20).Last().Reading.IsSure);
    }

    // A figure in the middle between two lines shows that their row is a single one; in a wide cell they are two figures all the same.
    [Theory]
    [InlineData("13", "2", 11, 56, "132")]
    [InlineData("-13", "2", 11, 56, "-132")]
    [InlineData("13", "2", 11, 80, null)]
    [InlineData("13", "2", 0, 56, null)]
    [InlineData("13", "-2", 11, 56, null)]
    [InlineData("13", "/", 11, 56, null)]
    [InlineData("-", "13", 11, 56, null)]
    [InlineData("0", "5", 11, 56, null)]
    public void Join_FigureInTwoLines_IsOneInASingleRowOfANarrowColumn(string above, string below, int other, int width, string? whole)
    {
        var cell = Cell(4, Line(100, 0), Line(100, 24)) with { Box = new PixelBox(84, 0, 84 + width, 50) };
        var beside = Cell(3, Line(50, other));
        (InkCell, InkFigure)[] figures =
            [(beside, Figure("5", Line(50, other))), (cell, Figure(above, cell.Lines[0])), (cell, Figure(below, cell.Lines[1]))];
        var joined = BrokenFigures.Join(figures, 24, 2).Skip(1).Select(figure => figure.Best);
        Assert.Equal(whole is null ? [above, below] : [whole], joined);
    }

    [Fact]
    public void Join_LineThatIsNotSure_StaysApart()
    {
        var cell = Cell(4, Line(100, 0), Line(100, 24));
        var open = Figure("2", cell.Lines[1]) with { Reading = new PdfReading([new RecognisedFigure("2", 0.6)], IsSure: false) };
        var joined = BrokenFigures.Join(
            [(Cell(3, Line(50, 11)), Figure("5", Line(50, 11))), (cell, Figure("13", cell.Lines[0])), (cell, open)], 24, 2);
        Assert.Equal(3, joined.Count());
    }

    [Theory]
    [InlineData("规章    3    0", 2)]
    [InlineData("受理12件", 0)]
    [InlineData("2 0 2 4 年", 0)]
    [InlineData("12", 1)]
    public void Loose_FiguresApart_AreFound(string text, int count)
    {
        var characters = text.Select((character, at) => new LineCharacter(character.ToString(), 1, at * 24))
            .Where(character => character.Text != " ");
        Assert.Equal(count, LooseFigures.Find(new LineText([.. characters]), 30).Length);
    }

    [Theory]
    [InlineData("法人或其他组织", "法人或其他组职", true, true)]
    [InlineData("法人或其他组织", "法人或其他组职", false, false)]
    [InlineData("商业企业", "科研机构", true, false)]
    [InlineData("3", "8", true, false)]
    public void Similar_LabelsOfPictures_MayDifferALittle(string first, string second, bool isPicture, bool areSame) =>
        Assert.Equal(areSame, SimilarRows.AreSame(first, second, isPicture));

    private static InkCell Cell(int column, params ImmutableArray<PixelBox> lines) =>
        new(0, (2, 2), (column, column), default, lines) { Ink = InkMap.Find(new DrawnPage(1, 1).Plane, 1) };

    private static PixelBox Line(int left, int top) => new(left, top, left + 24, top + 18);

    private static InkFigure Figure(string text, PixelBox line) =>
        new(line, new PdfReading([new RecognisedFigure(text, 0.99)], IsSure: true), []);

    private static ImmutableArray<RecognisedFigure> Found(params (string Text, double Confidence)[] figures) =>
        [.. figures.Select(figure => new RecognisedFigure(figure.Text, figure.Confidence))];

    private static ImmutableArray<RecognisedFigure> Search(string steps, float sure)
    {
        var values = new float[steps.Length * Keys.Count];
        for (var step = 0; step < steps.Length; step++)
        {
            var character = steps[step] == '_' ? 0 : Enumerable.Range(1, Keys.Count - 1).First(i => Keys[i] == steps[step].ToString());
            for (var i = 0; i < Keys.Count; i++)
                values[(step * Keys.Count) + i] = i == character ? sure : (1 - sure) / (Keys.Count - 1);
        }

        return new FigureBeam(Keys).Search(new Probabilities(values, Keys.Count));
    }
}
