using System.Collections.Immutable;
using System.Text;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Parsing;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>Texts as if their figures had been recognised in a picture, each twice alike but those in doubt.</summary>
internal static class RecognisedText
{
    /// <summary>A figure in doubt: U+FFFD stands in its place.</summary>
    public static RecognisedCell Doubt(Position at, params string[] candidates) =>
        new(at.Line, at.Cell, [.. candidates.Select((text, i) => new RecognisedFigure(text, i == 0 ? 0.5 : 0.4))]);

    /// <summary>The lines of a text.</summary>
    public static SourceText Read(string text) => new SourceReader(new ReadingLimits()).Read(Encoding.UTF8.GetBytes(text));

    /// <summary>The text as recognised.</summary>
    public static SourceText Picture(string content, params IEnumerable<RecognisedCell> doubts)
    {
        var text = Read(content);
        var open = doubts.ToDictionary(cell => (cell.Line, cell.Cell));
        var recognised = ImmutableArray.CreateBuilder<RecognisedCell>();
        var lines = text.Lines.Select(line => line with
        {
            Cells = [.. line.Cells.Select((cell, i) =>
            {
                if (!line.IsRow || !CellText.IsFigure(cell.Span))
                    return cell;
                var figure = open.GetValueOrDefault((line.Number, i + 1))
                    ?? new RecognisedCell(line.Number, i + 1, [new RecognisedFigure(cell.ToString(), 0.975)]) { IsAgreed = true };
                recognised.Add(figure);
                return figure.IsAgreed ? cell : "\uFFFD".AsMemory();
            })],
        }).ToImmutableArray();
        return text with { Lines = lines, Recognised = recognised.ToImmutable(), IsRecognised = true };
    }

    /// <summary>The report in a text, checked.</summary>
    public static Receipt Parse(SourceText source, ReportHints? hints = null)
    {
        var file = new SourceFile("a.png", "a.png", 0, "", default);
        var budget = new ReadingBudget(new ReadingLimits());
        return ReportCheck.Apply(new ReportParser(PlaceResolver.Current).Parse(file, source, hints ?? ReportHints.None, budget));
    }

    /// <summary>A cell of a report.</summary>
    public static Cell CellOf(Receipt receipt, string path) =>
        receipt.Report!.Cells[receipt.Report.Form.Fields.Single(field => field.Path.Text == path).Index];
}
