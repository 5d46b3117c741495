using System.Text;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Publishing;

/// <summary>unreported.csv of a final edition: the bodies that reported on the year before and never on this one.</summary>
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

    // A cell that begins with one of these is a formula to a spreadsheet.
    private static string Field(string text)
    {
        var harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? $"'{text}" : text;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
