using System.Collections.Immutable;
using System.Globalization;
using Compiler.Yearbooks.Chapters;
using Compiler.Yearbooks.Chapters.Annex;
using Compiler.Yearbooks.Chapters.Coverage;
using Compiler.Yearbooks.Chapters.Quality;
using Compiler.Yearbooks.Chapters.Years;
using Compiler.Yearbooks.Data.Bodies;
using Compiler.Yearbooks.Data.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks;

/// <summary>
/// What a volume says, whatever its edition. Composing it is the work; a book of any edition is made of it at little cost.
/// </summary>
public sealed class VolumeContent
{
    private const string Series = "政府信息公开工作年度报告汇编";
    private const string Name = "政府信息公开年鉴";
    private const string AnnexName = "核查附册";

    // Any edition will do, as long as it is always the same.
    private static readonly YearbookEdition NoEdition = new(default);

    private readonly Volume volume;
    private readonly ImmutableArray<Chapter> chapters;
    private readonly ImmutableArray<Chapter> annex;
    private readonly FiguresFile figures;

    internal VolumeContent(Volume volume)
    {
        if (volume.ListedBodies.Any(body => body.IsPast))
            throw new ArgumentException($"The reports of {volume.Year} are kept for comparison only.", nameof(volume));
        this.volume = volume;
        chapters = [.. Parts(volume).Select((compose, i) => compose(i + 1))];
        annex = [.. AnnexChapters.List(volume).Select((compose, i) => compose(i + 1))];
        figures = FiguresFile.From(volume);
        Fingerprint = ContentFingerprint.Compute(
            Book(NoEdition, ""), Annex(NoEdition, ""), figures, volume.ListedBodies.Select(body => body.Values));
    }

    /// <summary>A short hash of the book, of its annex and of figures.json.</summary>
    public string Fingerprint { get; }

    /// <summary>The book of an edition.</summary>
    public Yearbook In(YearbookEdition edition)
    {
        var book = Book(edition, Fingerprint);
        return new Yearbook(book, Annex(edition, Fingerprint), figures.In(edition, book.Info.Title, Fingerprint), new BodyTable(volume));
    }

    /// <summary>The chapters before the appendix, in order; a chapter without content is left out.</summary>
    private static IEnumerable<Func<int, Chapter>> Parts(Volume volume)
    {
        yield return ordinal => EditorialChapter.Compose(volume, ordinal);
        yield return ordinal => CoverageChapter.Compose(volume, ordinal);
        yield return ordinal => OverviewChapter.Compose(volume, ordinal);
        yield return ordinal => TotalsChapter.Compose(volume, ordinal);
        yield return ordinal => FiguresChapter.Compose(volume, ordinal);
        foreach (var part in volume is NationVolume nation ? PartsOf(nation) : PartsOf((ProvinceVolume)volume))
            yield return part;
        yield return ordinal => YearsChapter.Compose(volume, ordinal);
        yield return ordinal => RankingChapter.Compose(volume, ordinal);
        yield return ordinal => QualityChapter.Compose(volume, ordinal);
    }

    private static IEnumerable<Func<int, Chapter>> PartsOf(ProvinceVolume volume)
    {
        if (CountiesChapter.Applies(volume))
            yield return ordinal => CountiesChapter.Compose(volume, ordinal);
        if (!BodiesChapter.Single(volume).IsEmpty)
            yield return ordinal => BodiesChapter.ComposeSingle(volume, ordinal);
        if (!volume.SeparateLineBodies.IsEmpty)
            yield return ordinal => BodiesChapter.ComposeVertical(volume, ordinal);
    }

    private static IEnumerable<Func<int, Chapter>> PartsOf(NationVolume volume)
    {
        if (!volume.Reports.National.Bodies.IsEmpty)
            yield return ordinal => BodiesChapter.ComposeNational(volume, ordinal);
        if (volume.Vertical.Reports > 0)
            yield return ordinal => BodiesChapter.ComposeVertical(volume, ordinal);
        yield return ordinal => UnresolvedChapter.Compose(volume, ordinal);
    }

    private YearbookDocument Book(YearbookEdition edition, string fingerprint) => Document(
        edition, Name, Cover(edition, fingerprint),
        [.. chapters, AppendixChapter.Compose(volume, chapters.Length + 1, edition)]);

    private YearbookDocument Annex(YearbookEdition edition, string fingerprint) => Document(
        edition, $"{Name}{AnnexName}", Cover(edition, fingerprint) with { Series = Name, Title = AnnexName }, annex);

    private YearbookDocument Document(
        YearbookEdition edition, string name, Cover cover, ImmutableArray<Chapter> contents)
    {
        var mark = PrintableText.Clean(edition.Mark);
        var title = string.Create(
            CultureInfo.InvariantCulture, $"{volume.Name}{name} {volume.Year} 年{(mark.Length > 0 ? $"（{mark}）" : "")}");
        return new YearbookDocument(
            Info(title, edition), $"{(mark.Length > 0 ? $"【{mark}】" : "")}{volume.Name}{name} · {volume.Year} 年", cover with { Mark = mark }, contents);
    }

    private DocumentInfo Info(string title, YearbookEdition edition) => new(
        title, "Compiler", $"{volume.Name} {volume.Year} 年度{Series}",
        [volume.Name, $"{volume.Year}", "政府信息公开", "依申请公开", "年度报告", "年鉴"], "zh-CN", edition.Date);

    private Cover Cover(YearbookEdition edition, string fingerprint) => new(Series, volume.Name, Name, $"{volume.Year}",
    [
        new ImprintLine("版次", edition.Label),
        new ImprintLine("收录报告", $"{volume.All.Reports} 份，计入合计 {volume.Counted.Reports} 份"),
        new ImprintLine("编制日期", edition.Date.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture)),
        new ImprintLine("数据指纹", string.Join(' ', fingerprint.Chunk(4).Select(group => new string(group)))),
    ]);
}
