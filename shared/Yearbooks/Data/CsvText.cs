using Compiler.Disclosure.Naming;

namespace Compiler.Yearbooks.Data;

/// <summary>Texts for cells of a CSV file.</summary>
public static class CsvText
{
    private const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text as <see cref="PlainText"/>; with an apostrophe before it where a spreadsheet would run it as a formula.</summary>
    public static string Guard(string text)
    {
        var plain = PlainText.From(text);
        return plain.Length > 0 && BeginsFormula.Contains(plain[0], StringComparison.Ordinal) ? $"'{plain}" : plain;
    }
}
