namespace Compiler.Reading.Ofd;

/// <summary>The outline of a path object in its short form (GB/T 33190-2016, 9.1): M 0 0 L 10 0 C.</summary>
internal static class OfdPath
{
    /// <summary>
    /// The parts of an outline, each with its points on the page, in points, and whether it has no curves. Throws
    /// <see cref="FormatException"/> for anything that is no outline.
    /// </summary>
    /// <param name="data">The outline.</param>
    /// <param name="matrix">From the object to the page.</param>
    /// <param name="count">Is called before each point.</param>
    public static IEnumerable<(List<(double X, double Y)> Points, bool IsStraight)> Parts(
        string data, OfdMatrix matrix, Action count)
    {
        var words = new OfdWords(data);
        var (points, isStraight) = (new List<(double X, double Y)>(), true);
        while (words.Next() is { IsEmpty: false } piece)
        {
            var operands = Operands(piece);
            if (piece is "S" or "M" && points.Count > 0)
            {
                yield return (points, isStraight);
                (points, isStraight) = ([], true);
            }

            for (var control = operands; control > 2; control--)
                words.NextNumber();
            count();
            if (operands > 0)
                points.Add(matrix.Map(words.NextNumber(), words.NextNumber()));
            else if (points.Count > 0)
                points.Add(points[0]);
            isStraight &= operands <= 2;
        }

        if (points.Count > 0)
            yield return (points, isStraight);
    }

    // The last two are the point where the piece ends.
    private static int Operands(ReadOnlySpan<char> piece) => piece switch
    {
        "S" or "M" or "L" => 2,
        "Q" => 4,
        "B" => 6,
        "A" => 7,
        "C" => 0,
        _ => throw new FormatException("This is no piece of an outline."),
    };
}
