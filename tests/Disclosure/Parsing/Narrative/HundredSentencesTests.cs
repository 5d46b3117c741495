using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Narrative;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Text;

namespace Compiler.Tests.Disclosure.Parsing.Narrative;

/// <summary>Sentences that agree with the tables are quiet, and those that do not are caught.</summary>
public sealed class HundredSentencesTests
{
    private const int SentencesOfAKind = 50;

    private static readonly DisclosureForm Form = FormCatalogue.Statutory.Find("2021")!;
    private static readonly NarrativeContext Bureau = new("博爱县财政局", 2024, false);
    private static readonly string[][] Lines =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Disclosure", "Parsing", "Narrative", "sentences.txt"))
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t')),
    ];

    private static readonly ImmutableArray<Cell> Cells = ListCells();

    public static TheoryData<string> True => [.. Lines.Where(line => line[0] == "true").Select(line => line[1])];

    public static TheoryData<string> False => [.. Lines.Where(line => line[0] == "false").Select(line => line[1])];

    [Fact]
    public void Sentences_AreAHundred_HalfOfThemTrue() => Assert.Equal((SentencesOfAKind, SentencesOfAKind), (True.Count, False.Count));

    [Theory]
    [MemberData(nameof(True))]
    public void Parse_TrueSentence_IsQuiet(string sentence) => Assert.Empty(Differing(sentence));

    [Theory]
    [MemberData(nameof(False))]
    public void Parse_FalseSentence_IsCaught(string sentence) => Assert.NotEmpty(Differing(sentence));

    private static IEnumerable<string> Differing(string sentence) =>
        new NarrativeParser(
            Form,
            JoinedText.Join([.. new[] { "（二）依申请公开办理情况。", sentence }.Select((line, i) => LineSplitter.Split(i + 1, line.AsMemory()))]),
            Bureau,
            new ReadingBudget(new ReadingLimits()))
            .Parse()
            .Where(claim => claim.Matches(Cells.AsSpan()) == false)
            .Select(claim => $"{claim.Subject} {claim.Value}");

    private static ImmutableArray<Cell> ListCells()
    {
        var figures = Lines.Where(line => line[0].Contains('.', StringComparison.Ordinal))
            .ToDictionary(line => line[0], line => decimal.Parse(line[1], CultureInfo.InvariantCulture));
        return
        [
            .. Form.Fields.Select(field => figures.GetValueOrDefault(field.Path.Text))
                .Select(value => new Cell(CellState.Number, value, value.ToString(CultureInfo.InvariantCulture), default)),
        ];
    }
}
