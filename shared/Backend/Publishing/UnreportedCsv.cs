using System.Collections.Immutable;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Data.Bodies;
using CsvHelper;

namespace Compiler.Backend.Publishing;

/// <summary>unreported.csv of a final edition: the bodies that must report and have not.</summary>
internal static class UnreportedCsv
{
    private static readonly ImmutableArray<DataColumn> Columns =
    [
        new("行政区划代码", "string", "六位代码"), new("行政区划", "string", "全称"), new("机关", "string", "应当报告而没有报告的机关"),
    ];

    public static YearbookFile Write(IEnumerable<UnreportedBody> bodies) =>
        DrawYearbook.WriteCsv(YearbookFiles.Unreported, text => Write(bodies, text)) with { Columns = Columns };

    private static void Write(IEnumerable<UnreportedBody> bodies, TextWriter text)
    {
        using var csv = CsvWriter.Create(text);
        csv.WriteHeader([.. Columns.Select(column => column.Name)]);
        foreach (var body in bodies)
        {
            csv.WriteField(body.Place.Adcode);
            csv.WriteField(CsvText.Guard($"{body.Place.Province}{body.Place.Prefecture}{body.Place.County}"), CsvQuoting.Always);
            csv.WriteField(CsvText.Guard(body.Name), CsvQuoting.Always);
            csv.EndRecord();
        }
    }
}
