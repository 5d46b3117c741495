using System.Text;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Publishing;

/// <summary>Writes unreported.csv of a final edition: the bodies that reported for the previous year but never for this one.</summary>
internal static class UnreportedCsv
{
    public static string Write(IEnumerable<Body> bodies)
    {
        var csv = new StringBuilder("行政区划代码,行政区划,机关\r\n");
        foreach (var body in bodies)
        {
            csv.Append(body.Place.Adcode)
                .Append(',')
                .Append(Field($"{body.Place.Province}{body.Place.Prefecture}{body.Place.County}"))
                .Append(',')
                .Append(Field(body.Name))
                .Append("\r\n");
        }

        return csv.ToString();
    }

    // Spreadsheets treat a cell that begins with one of these characters as a formula.
    private static string Field(string text)
    {
        var harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? $"'{text}" : text;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
