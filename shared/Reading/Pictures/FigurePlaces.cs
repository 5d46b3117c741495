using Compiler.Reading.Pictures.Characters;

namespace Compiler.Reading.Pictures;

/// <summary>
/// Compares the figures of a page with their ink, a witness apart from the model: digits of a table are equally wide, and a
/// figure has ink for no more than its characters. What does not fit is not sure.
/// </summary>
internal static class FigurePlaces
{
    // Relative to the height of digits.
    private const double WidestGap = 0.75;
    private const double Misfit = 0.45;
    private const double UsualPitch = 0.72;

    // Relative to the distance between digits.
    private const double OnePlace = 1.05;

    public static IEnumerable<InkFigure> Settle(IReadOnlyList<InkFigure> figures, double usual)
    {
        var digits = figures.Where(figure => figure.Reading.IsSure && figure.Best.All(char.IsAsciiDigit)).ToList();
        var height = Median(digits.Select(figure => (double)figure.Ink.Height), 0.75 * usual);
        // From the middle of the first digit to that of the last: the ink of 1 is narrow, its place is not.
        var pitch = Median(
            digits.Where(figure => figure.Best.Length > 1 && !figure.Best.Contains('1'))
                .Select(figure => figure.Ink.Width / (figure.Best.Length - 0.15)),
            UsualPitch * height);
        return figures.Select(figure => Level(
            Fits(figure, height, pitch) ? figure : figure with { Reading = figure.Reading with { IsSure = false } }, height));
    }

    private static bool Fits(InkFigure figure, double height, double pitch)
    {
        if (!figure.Reading.IsSure || !figure.Best.All(LookAlikes.Symbols.Contains))
            return true;
        if (Places(figure.Pieces, pitch) > figure.Best.Length
            || figure.Pieces.Zip(figure.Pieces.Skip(1)).Any(pair => pair.Second.From - pair.First.To > WidestGap * height))
        {
            return false;
        }

        if (!figure.Best.All(char.IsAsciiDigit))
            return true;
        // 1 at either end takes up to half a place of ink.
        var ones = (figure.Best[0] == '1' ? 0.35 : 0) + (figure.Best[^1] == '1' ? 0.35 : 0);
        var places = figure.Ink.Width / pitch;
        return places <= figure.Best.Length + Misfit && places >= figure.Best.Length - 0.15 - Misfit - ones
            && figure.Ink.Height > 0.7 * height && figure.Ink.Height < 1.4 * height;
    }

    // How many characters the ink needs at least: a digit of thin strokes falls into pieces, but these lie within one place.
    private static int Places(IEnumerable<(int From, int To)> pieces, double pitch)
    {
        var (places, start) = (0, double.NegativeInfinity);
        foreach (var (from, to) in pieces)
        {
            if (to - start <= pitch * OnePlace)
                continue;
            (places, start) = (places + 1, from);
        }

        return places;
    }

    // A dash stands above the line of the digits.
    private static InkFigure Level(InkFigure figure, double height)
    {
        var isDigit = figure.Ink.Height > 0.7 * height && figure.Reading.IsSure;
        var middle = (figure.Ink.Top + figure.Ink.Bottom) / 2.0;
        return isDigit
            ? figure
            : figure with
            {
                Ink = figure.Ink with { Top = (int)Math.Round(middle - (height / 2)), Bottom = (int)Math.Round(middle + (height / 2)) },
            };
    }

    private static double Median(IEnumerable<double> values, double otherwise)
    {
        var sorted = values.Order().ToList();
        return sorted.Count > 0 ? sorted[sorted.Count / 2] : otherwise;
    }
}
