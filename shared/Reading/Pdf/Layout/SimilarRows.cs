using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>Compares rows and labels. Text from a picture may differ in a few characters where the print is the same.</summary>
internal static class SimilarRows
{
    // One character in six; the headers and labels of the statutory tables differ in more.
    private const int CharactersForOne = 6;
    private const int MaxLength = 400;

    /// <summary>Whether two rows say the same.</summary>
    public static bool AreSame(PageItem first, PageItem second) =>
        first.Cells.Length == second.Cells.Length
        && first.Cells.Zip(second.Cells).All(pair => AreSame(pair.First, pair.Second, first.IsPicture && second.IsPicture));

    /// <summary>Whether two labels say the same.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="isPicture">Whether both were read from a picture.</param>
    public static bool AreSame(string first, string second, bool isPicture)
    {
        if (first == second)
            return true;
        var most = Math.Min(first.Length, second.Length) / CharactersForOne;
        return isPicture && Math.Max(first.Length, second.Length) <= MaxLength && Differences(first, second) <= Math.Max(most, 1)
            && Math.Min(first.Length, second.Length) > 1;
    }

    // Levenshtein's distance.
    private static int Differences(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var replaced = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[second.Length];
    }
}
