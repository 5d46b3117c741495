namespace Compiler.Disclosure.Parsing.Recovery.Runs;

/// <summary>
/// Aligns a damaged text with the intact text so that as many characters as possible match, without changing the order of either.
/// </summary>
internal static class TextAlignment
{
    private const int Gap = -1;
    private const int Match = 2;
    private const int MatchInSequence = 3;

    /// <summary>Returns for each character of the text the index of its match in the script; −1 if it has none.</summary>
    public static int[] Align(ReadOnlySpan<char> text, ReadOnlySpan<char> script)
    {
        var width = script.Length + 1;
        var steps = new byte[(text.Length + 1) * width];
        var above = new int[width];
        var row = new int[width];
        for (var j = 0; j < width; j++)
            above[j] = j * Gap;
        for (var i = 1; i <= text.Length; i++)
        {
            row[0] = i * Gap;
            for (var j = 1; j < width; j++)
            {
                var up = above[j] + Gap;
                var left = row[j - 1] + Gap;
                var (best, step) = up >= left ? (up, Step.Up) : (left, Step.Left);
                if (text[i - 1] == script[j - 1])
                {
                    var isSequence = i > 1 && j > 1 && text[i - 2] == script[j - 2];
                    var diagonal = above[j - 1] + (isSequence ? MatchInSequence : Match);
                    (best, step) = diagonal >= best ? (diagonal, Step.Diagonal) : (best, step);
                }

                row[j] = best;
                steps[(i * width) + j] = (byte)step;
            }

            (above, row) = (row, above);
        }

        return Trace(steps, text.Length, width);
    }

    private static int[] Trace(byte[] steps, int length, int width)
    {
        var own = new int[length];
        Array.Fill(own, -1);
        for (int i = length, j = width - 1; i > 0 && j > 0;)
        {
            switch ((Step)steps[(i * width) + j])
            {
                case Step.Diagonal:
                    own[--i] = --j;
                    break;
                case Step.Up:
                    i--;
                    break;
                default:
                    j--;
                    break;
            }
        }

        return own;
    }

    private enum Step : byte
    {
        Up,
        Left,
        Diagonal,
    }
}
