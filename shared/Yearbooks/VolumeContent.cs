using System.Collections.Immutable;
using System.Globalization;
using Compiler.Yearbooks.Chapters;
using Compiler.Yearbooks.Chapters.Annex;
using Compiler.Yearbooks.Chapters.Coverage;
using Compiler.Yearbooks.Chapters.Quality;
using Compiler.Yearbooks.Chapters.Years;
using Compiler.Yearbooks.Data.Bodies;
using Compiler.Yearbooks.Data.Figures;
using Compiler.Yearbooks.Drafts;
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
    private const string Program = "Compiler";

    // Any edition will do, as long as it is always the same.
    private static readonly YearbookEdition NoEdition = new(default);

    private readonly Volume volume;
    private readonly Publisher publisher;
    private readonly ImmutableArray<Chapter> chapters;
    private readonly ImmutableArray<Chapter> annex;
    private readonly FiguresFile figures;

    internal VolumeContent(Volume volume, Publisher publisher)
    {
        if (volume.ListedBodies.Any(body => body.IsPast))
            throw new ArgumentException($"The reports of {volume.Year} are kept for comparison only.", nameof(volume));
        this.volume = volume;
        this.publisher = publisher;
        var absences = Absences(volume).ToList();
        chapters = [.. Parts(volume, absences).Select((compose, i) => compose(i + 1))];
        annex = [.. AnnexChapters.List(volume).Select((compose, i) => compose(i + 1))];
        figures = FiguresFile.From(volume);
        Fingerprint = ContentFingerprint.Compute(
            Book(NoEdition, Publisher.None), Annex(NoEdition, Publisher.None), figures, volume.ListedBodies.Select(body => body.Values));
    }

    /// <summary>A short hash of the book, of its annex and of figures.json.</summary>
    public string Fingerprint { get; }

    /// <summary>The book of an edition.</summary>
    public Yearbook In(YearbookEdition edition)
    {
        var book = Book(edition, publisher);
        var imprint = new DraftImprint(AuthorOf(publisher), edition.Date, PrintableText.Clean(edition.Mark));
        return new Yearbook(
            book,
            Annex(edition, publisher),
            ReportDraft.Compose(volume, imprint),
            ReportDraft.List(volume, imprint),
            figures.In(edition, book.Info.Title, Fingerprint),
            new BodyTable(volume));
    }

    /// <summary>The chapters before the appendix, in order; a chapter without content is a sentence of the first.</summary>
    private static IEnumerable<Func<int, Chapter>> Parts(Volume volume, IReadOnlyList<string> absences)
    {
        yield return ordinal => EditorialChapter.Compose(volume, ordinal, absences);
        yield return ordinal => CoverageChapter.Compose(volume, ordinal);
        yield return ordinal => ReviewChapter.Compose(volume, ordinal);
        yield return ordinal => OverviewChapter.Compose(volume, ordinal);
        yield return ordinal => TotalsChapter.Compose(volume, ordinal);
        yield return ordinal => FiguresChapter.Compose(volume, ordinal);
        foreach (var part in volume is NationVolume nation ? PartsOf(nation) : PartsOf((ProvinceVolume)volume))
            yield return part;
        if (YearsChapter.Absence(volume) is null)
            yield return ordinal => YearsChapter.Compose(volume, ordinal);
        if (RankingChapter.Absence(volume) is null)
            yield return ordinal => RankingChapter.Compose(volume, ordinal);
        if (volume is ProvinceVolume province && QuotedParts.AreIn(province))
            yield return ordinal => ProblemsChapter.Compose(province, ordinal);
        yield return ordinal => QualityChapter.Compose(volume, ordinal);
    }

    /// <summary>A sentence for each chapter that would have no content.</summary>
    private static IEnumerable<string> Absences(Volume volume) => new[]
    {
        volume is NationVolume nation ? UnresolvedChapter.Absence(nation) : null,
        volume is ProvinceVolume province ? CountiesChapter.Absence(province) : null,
        YearsChapter.Absence(volume),
        RankingChapter.Absence(volume),
    }.OfType<string>();

    private static IEnumerable<Func<int, Chapter>> PartsOf(ProvinceVolume volume)
    {
        if (CountiesChapter.Applies(volume))
            yield return ordinal => CountiesChapter.Compose(volume, ordinal);
        if (!volume.SeparateLineBodies.IsEmpty)
            yield return ordinal => BodiesChapter.ComposeVertical(volume, ordinal);
    }

    private static IEnumerable<Func<int, Chapter>> PartsOf(NationVolume volume)
    {
        if (!volume.Reports.National.Bodies.IsEmpty)
            yield return ordinal => BodiesChapter.ComposeNational(volume, ordinal);
        if (volume.Vertical.Reports > 0)
            yield return ordinal => BodiesChapter.ComposeVertical(volume, ordinal);
        if (UnresolvedChapter.Absence(volume) is null)
            yield return ordinal => UnresolvedChapter.Compose(volume, ordinal);
    }

    private YearbookDocument Book(YearbookEdition edition, Publisher by) => Document(
        edition, by, Name, Cover(edition, by), [.. chapters, AppendixChapter.Compose(volume, chapters.Length + 1, edition)]);

    private YearbookDocument Annex(YearbookEdition edition, Publisher by) =>
        Document(edition, by, $"{Name}{AnnexName}", Cover(edition, by) with { Series = Name, Title = AnnexName }, annex);

    private YearbookDocument Document(
        YearbookEdition edition, Publisher by, string name, Cover cover, ImmutableArray<Chapter> contents)
    {
        var mark = PrintableText.Clean(edition.Mark);
        var title = string.Create(
            CultureInfo.InvariantCulture, $"{volume.Name}{name} {volume.Year} 年{(mark.Length > 0 ? $"（{mark}）" : "")}");
        var info = new DocumentInfo(
            title, AuthorOf(by), $"{volume.Name} {volume.Year} 年度{Series}",
            [volume.Name, $"{volume.Year}", "政府信息公开", "依申请公开", "年度报告", "年鉴"], "zh-CN", edition.Date);
        return new YearbookDocument(
            info, $"{(mark.Length > 0 ? $"【{mark}】" : "")}{volume.Name}{name} · {volume.Year} 年", cover with { Mark = mark }, contents);
    }

    private static string AuthorOf(Publisher by) => by.Name.Length > 0 ? PrintableText.Clean(by.Name) : Program;

    private Cover Cover(YearbookEdition edition, Publisher by) => new(Series, volume.Name, Name, $"{volume.Year}",
    [
        .. new[] { ("编制单位", by.Name), ("审核", by.Reviewer), ("联系方式", by.Contact) }
            .Where(line => line.Item2.Length > 0).Select(line => new ImprintLine(line.Item1, PrintableText.Clean(line.Item2))),
        new ImprintLine("版次", edition.Label),
        new ImprintLine("收录报告", $"{volume.All.Reports} 份，计入合计 {volume.Counted.Reports} 份"),
        new ImprintLine("编制日期", edition.Date.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture)),
    ]);
}
