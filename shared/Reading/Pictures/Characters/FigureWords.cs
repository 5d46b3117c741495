using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pictures.Grid;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>Tells figures from words, and compares two readings of a figure.</summary>
internal static class FigureWords
{
    private const double Sure = 0.9;
    private const double SureWords = 0.75;
    private const double MostWidth = 3;
    private const int MaxCandidates = 6;
    private const double MinConfidence = 0.002;

    /// <summary>
    /// Whether a cell's line is a figure: no character is Chinese, or it is short and the words that were read
    /// are doubtful.
    /// </summary>
    public static bool IsFigure(LineText text, PixelBox ink) =>
        text.Characters.All(character => LookAlikes.Fold(character.Text) is not null || !IsHan(character.Text))
        || (text.Confidence < SureWords && ink.Width < MostWidth * ink.Height);

    private static bool IsHan(string character) => character[0] is >= '\u3400' and <= '\u9FFF';

    /// <summary>Compares two readings of a figure with words, such as 无 or 12件.</summary>
    public static PdfReading Compare(LineText first, LineText second) =>
        Compare(
            [new RecognisedFigure(first.Text, first.LeastProbability)], [new RecognisedFigure(second.Text, second.LeastProbability)]);

    /// <summary>Compares the readings of two different crops. Where they differ, all of both are candidates.</summary>
    public static PdfReading Compare(ImmutableArray<RecognisedFigure> first, ImmutableArray<RecognisedFigure> second)
    {
        if (first is [{ Confidence: >= Sure } one, ..] && second is [{ Confidence: >= Sure } two, ..] && one.Text == two.Text)
            return new PdfReading([one with { Confidence = Math.Min(one.Confidence, two.Confidence) }], IsSure: true);
        return new PdfReading(
            [
                .. first.Concat(second)
                    .GroupBy(figure => figure.Text, StringComparer.Ordinal)
                    .Select(same => new RecognisedFigure(same.Key, same.Sum(figure => figure.Confidence) / 2))
                    .Where(figure => figure.Confidence >= MinConfidence)
                    .OrderByDescending(figure => figure.Confidence).ThenBy(figure => figure.Text, StringComparer.Ordinal)
                    .Take(MaxCandidates),
            ],
            IsSure: false);
    }
}
