using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Places.Evidence;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Places;

/// <summary>Resolves the place of a body from its name. Thread-safe.</summary>
public sealed partial class PlaceResolver
{
    /// <summary>The evidence for a place that a hint has settled.</summary>
    internal const string HintSource = "文件夹、上传信息或者更正文件";

    private const int MaxCandidates = 5;
    private const string Nation = "100000";

    private static readonly string[] NamePrefixes = ["中华人民共和国", "中国共产党", "中共"];

    private const string Corps = "新疆生产建设兵团";

    private readonly Gazetteer gazetteer = Gazetteer.Current;
    private readonly PlaceMatcher matcher = new(Gazetteer.Current);
    private readonly PlaceEvidenceReader evidence;

    internal PlaceResolver() => evidence = new PlaceEvidenceReader(matcher);

    /// <summary>The resolver with the divisions embedded in the library.</summary>
    public static PlaceResolver Current { get; } = new();

    /// <summary>Finds evidence in a text for the place of the body with this name. A mere mention of a place is not evidence.</summary>
    /// <param name="text">Running text without white space, in simplified characters.</param>
    /// <param name="agency">The name of the body.</param>
    /// <param name="year">The reporting year; null if unknown.</param>
    /// <param name="lineStarts">The indexes where lines begin, in ascending order; empty if the text is one line.</param>
    public ImmutableArray<PlaceEvidence> FindEvidence(string text, string agency, int? year, ImmutableArray<int> lineStarts = default) =>
        evidence.Read(new EvidenceText(text, BareName(agency), year, lineStarts.IsDefault ? [] : lineStarts));

    /// <summary>Finds evidence in the name of a body in another part of the file: its signature, publisher or website.</summary>
    /// <param name="name">The name.</param>
    /// <param name="rank">The part of the file.</param>
    /// <param name="year">The reporting year; null if unknown.</param>
    /// <returns>Null if the name is ambiguous or has no place.</returns>
    public PlaceEvidence? FindEvidence(string name, EvidenceRank rank, int? year)
    {
        var body = BareName(name);
        var (line, start) = AdministrativeLineDetector.Find(body);
        if (line == BodyLine.National)
            return null;
        var (divisions, _) = matcher.FullAt(body.AsSpan(start), year);
        return divisions.IsEmpty ? null : new PlaceEvidence(rank, divisions, name);
    }

    /// <summary>
    /// Returns the normalised name of a body whose reports print several names: the full name of the place without the
    /// places above, and the full name of the office.
    /// </summary>
    /// <param name="agency">The name as printed.</param>
    /// <param name="place">The place of the body.</param>
    public string NormalName(string agency, ReportPlace place) => matcher.NormalName(BareName(agency), place);

    /// <summary>Resolves the place of a body.</summary>
    /// <param name="agency">The name of the body; an empty name stays unresolved unless a hint decides.</param>
    /// <param name="context">The text of the report, which is searched for evidence; null for none.</param>
    /// <param name="hints">Facts from outside the text.</param>
    public PlaceResolution Resolve(string agency, string? context, ReportHints hints) =>
        Resolve(
            agency,
            context is null ? [] : FindEvidence(string.Concat(context.Where(letter => !char.IsWhiteSpace(letter))), agency, hints.Year),
            hints);

    /// <summary>Resolves the place of a body.</summary>
    /// <param name="agency">The name of the body; an empty name stays unresolved unless a hint decides.</param>
    /// <param name="evidence">The evidence in the report for the place of the body.</param>
    /// <param name="hints">
    /// Facts from outside the text. Their code takes precedence over the name. Their year, or else the year of the text,
    /// decides whether a former division still existed.
    /// </param>
    public PlaceResolution Resolve(string agency, ImmutableArray<PlaceEvidence> evidence, ReportHints hints)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var body = BareName(agency);
        var (line, start) = AdministrativeLineDetector.Find(body);
        var match = line == BodyLine.National ? PlaceMatch.None : matcher.Match(body.AsSpan(start), evidence, hints.Year);
        var hint = Hint(hints, findings);

        if (hint is not null)
        {
            var source = hints.Settled.Adcode is null ? HintSource : SettledFacts.Source;
            return ResolveByHint(agency, hint, line, match, source, findings) with { Evidence = source };
        }

        if (line == BodyLine.National)
            return new PlaceResolution(ReportPlace.Unknown with { Line = line }, false, findings.ToImmutable()) { Evidence = "机关名称" };
        if (match.Division is null)
            return Unresolved(agency, line, match, findings);

        AddRenamed(match, findings);
        AddContradicted(agency, match, match.Division, findings);
        return new PlaceResolution(
            PlaceOf(match.Division, line), IsCompilation(match, line, match.Division), findings.ToImmutable())
        {
            Evidence = match.By is { } by ? $"机关名称，{by.DisplayText}" : "机关名称",
        };
    }

    /// <summary>Looks up a name (石家庄, 河北省保定市涿州市, 落垡镇) or a code of six or nine digits.</summary>
    public PlaceLookup Lookup(string name)
    {
        var bare = BareName(name);
        if (gazetteer.Find(bare) is { } division)
            return new PlaceLookup(division, [], null);
        if (gazetteer.FindChange(bare) is { } change)
            return Lookup(change);

        var match = matcher.Match(bare.AsSpan(AdministrativeLineDetector.Find(bare).PlaceStart), [], null);
        return new PlaceLookup(match.Division, [.. match.Candidates.Take(MaxCandidates)], match.Change);
    }

    private static PlaceLookup Lookup(DivisionChange change) =>
        change.Successors is [var only] ? new PlaceLookup(only, [], change) : new PlaceLookup(null, change.Successors, change);

    private Division? Hint(ReportHints hints, ImmutableArray<Finding>.Builder findings)
    {
        if (hints.Adcode is null or Nation)
            return null;
        var code = hints.Adcode;
        if (code.Length == 6 && gazetteer.Find(code) is { } division)
            return division;
        if (gazetteer.FindChange(code) is { } change && change.DivisionsIn(hints.Year) is [var standing])
        {
            if (!ReferenceEquals(standing, change.Former))
                findings.Add(FindingCatalogue.PlaceRenamed($"{change.Name}（{code}）", change.Year, standing.Path, change.Source));
            return standing;
        }

        findings.Add(FindingCatalogue.PlaceCodeUnknown(code));
        return null;
    }

    private static PlaceResolution ResolveByHint(
        string agency, Division hint, BodyLine line, PlaceMatch match, string source, ImmutableArray<Finding>.Builder findings)
    {
        // If several places share the name, a hint at a division above one of them decides.
        if (match is { Division: null, HasExactCandidates: true })
        {
            var inside = match.Candidates.Where(division => division.Seat.IsWithin(hint.Seat)).ToList();
            if (inside.Count == 1)
                match = match with { Division = inside[0], Candidates = [] };
            if (inside.Count == 0)
            {
                var paths = match.Candidates.Take(MaxCandidates).Select(division => division.Path);
                findings.Add(FindingCatalogue.PlaceConflict(agency, string.Join("、", paths), hint.Path, source));
            }
        }

        if (line == BodyLine.National)
            findings.Add(FindingCatalogue.PlaceConflict(agency, "全国", hint.Path, source));
        if (match.Division is not { } named)
            return Result(hint, IsCompilation(match, line, hint) && match.Candidates.Any(division => division.Level == hint.Level));

        if (named.Seat.IsWithin(hint.Seat))
        {
            AddRenamed(match, findings);
            return Result(named, IsCompilation(match, line, named));
        }

        // If the name gives only the city of a zone, the county of the folder is more precise.
        if (!match.IsZone || !hint.IsWithin(named.Seat))
            findings.Add(FindingCatalogue.PlaceConflict(agency, named.Seat.Path, hint.Path, source));
        return Result(hint, hint.Level == named.Level && IsCompilation(match, line, hint));

        PlaceResolution Result(Division division, bool isCompilation) =>
            new(PlaceOf(division, line), isCompilation, findings.ToImmutable());
    }

    private static PlaceResolution Unresolved(string agency, BodyLine line, PlaceMatch match, ImmutableArray<Finding>.Builder findings)
    {
        var shown = match.Candidates.Take(MaxCandidates).ToList();
        findings.Add(FindingCatalogue.PlaceUnresolved(
            agency,
            shown.ConvertAll(division => $"{division.Path}（{division.Code[..6]}）"),
            match.Candidates.Length,
            match.HasExactCandidates));
        if (match.Against is [var against, ..] && (match.By ?? (match.Against is [_, var second, ..] ? second : null)) is var by)
            findings.Add(FindingCatalogue.PlaceEvidenceOpen(agency, against.DisplayText, by?.DisplayText));
        var place = ReportPlace.Unknown with { Line = line, Candidates = [.. shown.Select(division => division.Path)] };
        return new PlaceResolution(place, match.Candidates is [var first, ..] && IsCompilation(match, line, first), findings.ToImmutable())
        {
            HasExactCandidates = match.HasExactCandidates,
        };
    }

    private static void AddRenamed(PlaceMatch match, ImmutableArray<Finding>.Builder findings)
    {
        if (match is { Division: { } division, Change: { } change })
            findings.Add(FindingCatalogue.PlaceRenamed(change.Name, change.Year, division.Path, change.Source));
    }

    private static void AddContradicted(string agency, PlaceMatch match, Division place, ImmutableArray<Finding>.Builder findings)
    {
        foreach (var words in match.Against)
            findings.Add(FindingCatalogue.PlaceContradicted(agency, place.Seat.Path, words.DisplayText, words.Divisions[0].Path));
    }

    private static bool IsCompilation(PlaceMatch match, BodyLine line, Division division) =>
        match is { IsGovernment: true, IsZone: false } && line == BodyLine.Local && division.Level <= DivisionLevel.County;

    /// <summary>Returns the place of a body in a division.</summary>
    internal static ReportPlace PlaceOf(Division division, BodyLine line)
    {
        var seat = division.Seat;
        return new ReportPlace(
            seat.Code,
            seat.Province.Name,
            seat.AncestorAt(DivisionLevel.Prefecture)?.Name,
            seat.AncestorAt(DivisionLevel.County)?.Name,
            line,
            []);
    }

    private static string BareName(string agency)
    {
        var bare = agency.Any(char.IsWhiteSpace) ? string.Concat(agency.Where(letter => !char.IsWhiteSpace(letter))) : agency;
        bare = FreeTradeZone().Replace(bare, "$1");
        bare = Array.Find(NamePrefixes, opening => bare.StartsWith(opening, StringComparison.Ordinal)) is { } found
            ? bare[found.Length..]
            : bare;
        return bare.StartsWith("兵团", StringComparison.Ordinal) ? $"新疆生产建设{bare}"
            : bare.StartsWith('第') && DivisionOfTheCorps().IsMatch(bare) ? $"{Corps}{bare}"
            : bare;
    }

    // 中国（上海）自由贸易试验区: the form of names of free trade zones.
    [GeneratedRegex("^中国[（(]([\u4e00-\u9fff]{2,4})[）)](?=自由贸易试验区)")]
    private static partial Regex FreeTradeZone();

    // 第八师石河子市: the form of names of divisions of the corps.
    [GeneratedRegex("^第[一二三四五六七八九十]{1,3}师")]
    private static partial Regex DivisionOfTheCorps();
}
