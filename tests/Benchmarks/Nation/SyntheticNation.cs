using System.Collections.Immutable;
using System.Globalization;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Benchmarks.Nation;

/// <summary>
/// Reports of bodies of every county, as many as are wanted for a year. Their figures are those of the samples in turn, each read once.
/// </summary>
internal sealed class SyntheticNation
{
    private static readonly string[] Offices =
    [
        "人民政府办公室", "财政局", "教育局", "民政局", "公安局", "司法局", "水利局", "审计局", "统计局", "信访局", "医疗保障局", "应急管理局",
    ];

    private readonly Receipt[] read;
    private readonly ILookup<string, Seat> seats;

    public SyntheticNation(int reports)
    {
        Reports = reports;
        var reader = new ReportReader(PlaceResolver.Current);
        read =
        [
            .. SampleReports.Names
                .Select(name => ReportCheck.Apply(
                    reader.Read(SampleReports.Source(name, 0), SampleReports.Read(name), ReportHints.None)))
                .Where(receipt => receipt.Report is not null),
        ];
        Division[] counties = [.. Gazetteer.Current.Provinces.SelectMany(province => Gazetteer.Current.Counties(province))];
        seats = Enumerable.Range(0, reports)
            .Select(number => new Seat(number, counties[number % counties.Length], Office(number / counties.Length)))
            .ToLookup(seat => seat.County.Province.Code);
    }

    /// <summary>Reports of a year.</summary>
    public int Reports { get; }

    /// <summary>The codes of the provinces that have reports, the largest first.</summary>
    public IReadOnlyList<string> Provinces =>
        [.. seats.OrderByDescending(province => province.Count()).ThenBy(province => province.Key).Select(province => province.Key)];

    public int CountOf(string province) => seats[province].Count();

    /// <summary>The receipts of a partition, made one after the other.</summary>
    public IEnumerable<Receipt> Receipts(Partition partition) =>
        seats[partition.Adcode].Select(seat => Create(seat, partition.Year));

    private static string Office(int turn) =>
        Offices[turn % Offices.Length]
        + (turn < Offices.Length ? "" : string.Create(CultureInfo.InvariantCulture, $"第{turn / Offices.Length}分局"));

    private Receipt Create(Seat seat, int year)
    {
        var sample = read[seat.Number % read.Length];
        var name = string.Create(CultureInfo.InvariantCulture, $"{seat.Number:D6}.txt");
        var file = new SourceFile(
            name,
            string.Create(CultureInfo.InvariantCulture, $"{seat.County.Code}/{year}/{name}"),
            1,
            string.Create(CultureInfo.InvariantCulture, $"{year:x4}{seat.Number:x60}"),
            new DateTimeOffset(year + 1, 1, 20, 0, 0, 0, TimeSpan.Zero));
        var prefecture = seat.County.AncestorAt(DivisionLevel.Prefecture)?.Name;
        var report = sample.Report! with
        {
            Source = file,
            Agency = seat.County.Name + seat.Office,
            Title = string.Create(CultureInfo.InvariantCulture, $"{seat.County.Name}{seat.Office}{year}年政府信息公开工作年度报告"),
            Year = year,
            IsCompilation = false,
            Place = new ReportPlace(
                seat.County.Code, seat.County.Province.Name, prefecture, seat.County.Name, BodyLine.Local, ImmutableArray<string>.Empty),
        };
        return sample with { File = file, Report = report, Unread = null };
    }

    private sealed record Seat(int Number, Division County, string Office);
}
