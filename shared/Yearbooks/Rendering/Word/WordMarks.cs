using Compiler.Disclosure.Rollups.Figures;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Compiler.Yearbooks.Rendering.Word;

/// <summary>
/// The marks of figures, as bullets in front of them. A bullet is seen and printed but is not part of the text of the cell: whoever
/// copies or reads the table gets the figure alone, and removes the mark as any bullet.
/// </summary>
internal static class WordMarks
{
    private static readonly string[] Marks = [FigureText.Unsure, FigureText.Partial, FigureText.Unsure + FigureText.Partial];

    /// <summary>One list for each mark.</summary>
    public static Numbering Create() => new(
    [
        .. Marks.Select((mark, i) => new AbstractNum(
            new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = NumberFormatValues.Bullet },
                new LevelSuffix { Val = LevelSuffixValues.Nothing },
                new LevelText { Val = mark },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "0", FirstLine = "0" })) { LevelIndex = 0 })
            { AbstractNumberId = i }),
        .. Marks.Select((_, i) => new NumberingInstance(new AbstractNumId { Val = i }) { NumberID = i + 1 }),
    ]);

    /// <summary>Splits a figure from its marks.</summary>
    /// <param name="text">The figure: “226‡”.</param>
    /// <returns>The figure without marks, and the list of the mark; null if it has none.</returns>
    public static (string Figure, NumberingProperties? List) Split(string text)
    {
        var figure = text.TrimEnd(FigureText.Marks);
        var index = figure.Length == 0 ? -1 : Array.IndexOf(Marks, text[figure.Length..]);
        return index < 0
            ? (text, null)
            : (figure, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = index + 1 }));
    }
}
