using System.Globalization;
using Compiler.Yearbooks.Data;
using CsvHelper;

namespace Compiler.Backend.Publishing;

/// <summary>unreported.csv of a final edition: the bodies that must report and have not.</summary>
internal static class UnreportedCsv
{
    public static string Write(IEnumerable<UnreportedBody> bodies)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text))
        {
            csv.WriteHeader("行政区划代码", "行政区划", "机关");
            foreach (var body in bodies)
            {
                csv.WriteField(body.Place.Adcode);
                csv.WriteField(CsvText.Guard($"{body.Place.Province}{body.Place.Prefecture}{body.Place.County}"), CsvQuoting.Always);
                csv.WriteField(CsvText.Guard(body.Name), CsvQuoting.Always);
                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
