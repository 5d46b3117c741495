using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks.Chapters;
using Compiler.Yearbooks.Chapters.Coverage;
using Compiler.Yearbooks.Chapters.Quality;
using Compiler.Yearbooks.Chapters.Years;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks;

/// <summary>Composes yearbooks from totals. The same input gives the same books, in any order of the input.</summary>
/// <param name="register">The places expected to report.</param>
public sealed class YearbookComposer(IPlaceRegister register)
{
    private const string Series = "政府信息公开工作年度报告汇编";
    private const string Name = "政府信息公开年鉴";

    /// <summary>
    /// Composes all volumes in the order of years and codes: one per province and year, and one per year for the nation.
    /// </summary>
    public ImmutableArray<Yearbook> ComposeAll(Rollup rollup, YearbookEdition edition) =>
        [
            .. rollup.Years.SelectMany(year =>
                year.Provinces.Append(year.Nation).Select(place => Compose(rollup, year.Year, place.Adcode, edition))),
        ];

    /// <summary>Composes one volume. Throws <see cref="ArgumentException"/> if the rollup does not contain the place or year.</summary>
    /// <param name="rollup">The totals of all years; earlier years are used for comparison.</param>
    /// <param name="year">The reporting year.</param>
    /// <param name="adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
    /// <param name="edition">Date and number of the edition.</param>
    public Yearbook Compose(Rollup rollup, int year, string adcode, YearbookEdition edition)
    {
        var volume = VolumeOf(rollup, year, adcode, edition);
        var mark = PrintableText.Clean(edition.Mark);
        var title = string.Create(
            CultureInfo.InvariantCulture, $"{volume.Place.Name}{Name} {year} 年{(mark.Length > 0 ? $"（{mark}）" : "")}");
        var runningTitle = $"{(mark.Length > 0 ? $"【{mark}】" : "")}{volume.Place.Name}{Name} · {year} 年";
        var document = new YearbookDocument(Info(volume, title), runningTitle, Cover(volume) with { Mark = mark }, Chapters(volume));
        return new Yearbook(
            adcode,
            year,
            title,
            PrintableText.Clean(document),
            FiguresJson.Write(volume, title),
            TablesCsv.Write(document),
            volume.Fingerprint);
    }

    /// <summary>Returns the fingerprint of the inputs of a volume, without composing it.</summary>
    public string Fingerprint(Rollup rollup, int year, string adcode) =>
        VolumeOf(rollup, year, adcode, new YearbookEdition(default)).Fingerprint;

    private Volume VolumeOf(Rollup rollup, int year, string adcode, YearbookEdition edition)
    {
        var reports = rollup.Find(year) ?? throw new ArgumentException($"No totals for {year}.", nameof(year));
        var place = reports.Find(adcode) ?? throw new ArgumentException($"No totals for {adcode} in {year}.", nameof(adcode));
        var isNation = adcode == Volume.NationAdcode;
        return new Volume(
            reports,
            place,
            [.. rollup.Years.Where(candidate => candidate.Year <= year && candidate.Year > year - Volume.ComparedYears)],
            isNation ? register.Provinces(year) : register.CountiesOf(adcode, year),
            isNation ? [] : register.PrefecturesOf(adcode, year),
            province => register.PrefecturesOf(province, year),
            province => register.CountiesOf(province, year),
            [.. rollup.Exclusions.Where(exclusion => isNation
                ? exclusion.Year is null || exclusion.Year == year
                : exclusion.Year == year && exclusion.ProvinceAdcode == adcode)],
            edition);
    }

    private static ImmutableArray<Chapter> Chapters(Volume volume)
    {
        var chapters = Parts(volume).ToList();
        return [.. chapters.Select((compose, i) => compose(volume, i + 1))];
    }

    /// <summary>The chapters in order; a chapter without content is left out.</summary>
    private static IEnumerable<Func<Volume, int, Chapter>> Parts(Volume volume)
    {
        yield return EditorialChapter.Compose;
        yield return CoverageChapter.Compose;
        yield return OverviewChapter.Compose;
        yield return TotalsChapter.Compose;
        yield return FiguresChapter.Compose;
        if (CountiesChapter.Applies(volume))
            yield return CountiesChapter.Compose;
        if (!volume.IsNation && !BodiesChapter.Single(volume).IsEmpty)
            yield return BodiesChapter.ComposeSingle;
        if (volume.IsNation && !volume.Reports.National.Bodies.IsEmpty)
            yield return BodiesChapter.ComposeNational;
        if (!BodiesChapter.Vertical(volume).IsEmpty)
            yield return BodiesChapter.ComposeVertical;
        if (volume.IsNation)
            yield return UnresolvedChapter.Compose;
        yield return YearsChapter.Compose;
        yield return RankingChapter.Compose;
        yield return QualityChapter.Compose;
        yield return AppendixChapter.Compose;
    }

    private static DocumentInfo Info(Volume volume, string title) => new(
        title, "Compiler", $"{volume.Place.Name} {volume.Year} 年度{Series}",
        [volume.Place.Name, $"{volume.Year}", "政府信息公开", "依申请公开", "年度报告", "年鉴"], "zh-CN", volume.Edition.Date);

    private static Cover Cover(Volume volume) => new(Series, volume.Place.Name, Name, $"{volume.Year}",
    [
        new ImprintLine("版次", volume.Edition.Label),
        new ImprintLine("收录报告", $"{volume.Bodies.Length} 份，计入合计 {volume.Place.Counted.Length} 份"),
        new ImprintLine("编制日期", volume.Edition.Date.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture)),
        new ImprintLine("数据指纹", string.Join(' ', volume.Fingerprint.Chunk(4).Select(group => new string(group)))),
    ]);
}
