namespace Compiler.Yearbooks.Data;

/// <summary>Texts for cells of a CSV file.</summary>
public static class CsvText
{
    private const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text; with an apostrophe before it where a spreadsheet would run it as a formula.</summary>
    public static string Guard(string text) =>
        text.Length > 0 && BeginsFormula.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
}
