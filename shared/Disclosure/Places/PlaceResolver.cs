using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Places.Evidence;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Places;

/// <summary>Tells from the name of a body which place it belongs to. Safe to use from many threads.</summary>
public sealed partial class PlaceResolver
{
    private const int MaxCandidates = 5;
    private const string Nation = "100000";

    private static readonly string[] Openings = ["中华人民共和国", "中国共产党", "中共"];

    private const string Corps = "新疆生产建设兵团";

    private readonly Gazetteer gazetteer = Gazetteer.Current;
    private readonly PlaceMatcher matcher = new(Gazetteer.Current);
    private readonly PlaceEvidenceReader evidence;

    internal PlaceResolver() => evidence = new PlaceEvidenceReader(matcher);

    /// <summary>The resolver on the divisions that ship with the library.</summary>
    public static PlaceResolver Current { get; } = new();

    /// <summary>What a text says about where the body of this name is; a place that is merely mentioned says nothing.</summary>
    /// <param name="text">Running text without blanks, in simplified characters.</param>
    /// <param name="agency">The body's name.</param>
    /// <param name="year">The year reported on; null when unknown.</param>
    /// <param name="lineStarts">Where lines begin, in rising order; none where the text is one line.</param>
    public ImmutableArray<PlaceEvidence> FindEvidence(string text, string agency, int? year, ImmutableArray<int> lineStarts = default) =>
        evidence.Read(new EvidenceText(text, Bare(agency), year, lineStarts.IsDefault ? [] : lineStarts));

    /// <summary>What the name of a body in another part of the file says: its signature, its publisher, its site.</summary>
    /// <param name="name">The name.</param>
    /// <param name="rank">Which part of the file.</param>
    /// <param name="year">The year reported on; null when unknown.</param>
    /// <returns>Null where the name itself is open or without a place.</returns>
    public PlaceEvidence? FindEvidence(string name, EvidenceRank rank, int? year)
    {
        var body = Bare(name);
        var (line, start) = BodyLines.Find(body);
        if (line == BodyLine.National)
            return null;
        var (divisions, _) = matcher.FullAt(body.AsSpan(start), year);
        return divisions.IsEmpty ? null : new PlaceEvidence(rank, divisions, name);
    }

    /// <summary>
    /// The one name of a body whose reports print several: the place by its full name, without those above it, and the office
    /// in full.
    /// </summary>
    /// <param name="agency">The name as printed.</param>
    /// <param name="place">Where the body belongs.</param>
    public string NormalName(string agency, ReportPlace place) => matcher.NormalName(Bare(agency), place);

    /// <summary>Settles the place of a body.</summary>
    /// <param name="agency">The body's name; an empty one is unresolved unless a hint settles it.</param>
    /// <param name="context">The text of the report, from which the evidence is read; null for none.</param>
    /// <param name="hints">What is known from outside the text.</param>
    public PlaceResolution Resolve(string agency, string? context, ReportHints hints) =>
        Resolve(
            agency,
            context is null ? [] : FindEvidence(string.Concat(context.Where(letter => !char.IsWhiteSpace(letter))), agency, hints.Year),
            hints);

    /// <summary>Settles the place of a body.</summary>
    /// <param name="agency">The body's name; an empty one is unresolved unless a hint settles it.</param>
    /// <param name="evidence">What the report says about where the body is.</param>
    /// <param name="hints">
    /// What is known from outside the text; its code outranks the name. Its year, or that of the text where it has none, tells
    /// whether a division since given up still stood.
    /// </param>
    public PlaceResolution Resolve(string agency, ImmutableArray<PlaceEvidence> evidence, ReportHints hints)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var body = Bare(agency);
        var (line, start) = BodyLines.Find(body);
        var match = line == BodyLine.National ? PlaceMatch.None : matcher.Match(body.AsSpan(start), evidence, hints.Year);
        var hint = Hint(hints, findings);

        if (hint is not null)
            return Hinted(agency, hint, line, match, findings) with { Evidence = "文件夹、上传信息或者更正文件" };
        if (line == BodyLine.National)
            return new PlaceResolution(ReportPlace.Unknown with { Line = line }, false, findings.ToImmutable()) { Evidence = "机关名称" };
        if (match.Division is null)
            return Unresolved(agency, line, match, findings);

        AddRenamed(match, findings);
        AddContradicted(agency, match, match.Division, findings);
        return new PlaceResolution(
            PlaceOf(match.Division, line), IsCompilation(match, line, match.Division), findings.ToImmutable())
        {
            Evidence = match.By is { } by ? $"机关名称，{by.InWords}" : "机关名称",
        };
    }

    /// <summary>What a name (石家庄, 河北省保定市涿州市, 落垡镇) or a code of six or nine digits means.</summary>
    public PlaceLookup Lookup(string name)
    {
        var bare = Bare(name);
        if (gazetteer.Find(bare) is { } division)
            return new PlaceLookup(division, [], null);
        if (gazetteer.FindChange(bare) is { } change)
            return Lookup(change);

        var match = matcher.Match(bare.AsSpan(BodyLines.Find(bare).PlaceStart), [], null);
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
        if (gazetteer.FindChange(code) is { } change && change.In(hints.Year) is [var standing])
        {
            if (!ReferenceEquals(standing, change.Former))
                findings.Add(FindingCatalogue.PlaceRenamed($"{change.Name}（{code}）", change.Year, standing.Path, change.Source));
            return standing;
        }

        findings.Add(FindingCatalogue.PlaceCodeUnknown(code));
        return null;
    }

    private static PlaceResolution Hinted(
        string agency, Division hint, BodyLine line, PlaceMatch match, ImmutableArray<Finding>.Builder findings)
    {
        // A name that several places bear is settled by a hint above one of them.
        if (match is { Division: null, AreMeanings: true })
        {
            var inside = match.Candidates.Where(division => division.Seat.IsWithin(hint.Seat)).ToList();
            if (inside.Count == 1)
                match = match with { Division = inside[0], Candidates = [] };
            if (inside.Count == 0)
            {
                var paths = match.Candidates.Take(MaxCandidates).Select(division => division.Path);
                findings.Add(FindingCatalogue.PlaceConflict(agency, string.Join("、", paths), hint.Path));
            }
        }

        if (line == BodyLine.National)
            findings.Add(FindingCatalogue.PlaceConflict(agency, "全国", hint.Path));
        if (match.Division is not { } named)
            return Result(hint, IsCompilation(match, line, hint) && match.Candidates.Any(division => division.Level == hint.Level));

        if (named.Seat.IsWithin(hint.Seat))
        {
            AddRenamed(match, findings);
            return Result(named, IsCompilation(match, line, named));
        }

        // The folder of a county is the better knowledge for a zone that is known only by its city.
        if (!match.IsZone || !hint.IsWithin(named.Seat))
            findings.Add(FindingCatalogue.PlaceConflict(agency, named.Seat.Path, hint.Path));
        return Result(hint, hint.Level == named.Level && IsCompilation(match, line, hint));

        PlaceResolution Result(Division division, bool isCompilation) =>
            new(PlaceOf(division, line), isCompilation, findings.ToImmutable());
    }

    private static PlaceResolution Unresolved(string agency, BodyLine line, PlaceMatch match, ImmutableArray<Finding>.Builder findings)
    {
        var shown = match.Candidates.Take(MaxCandidates).ToList();
        findings.Add(FindingCatalogue.PlaceUnresolved(
            agency, shown.ConvertAll(division => $"{division.Path}（{division.Code[..6]}）"), match.Candidates.Length));
        if (match.Against is [var against, ..] && (match.By ?? (match.Against is [_, var second, ..] ? second : null)) is var by)
            findings.Add(FindingCatalogue.PlaceEvidenceOpen(agency, against.InWords, by?.InWords));
        var place = ReportPlace.Unknown with { Line = line, Candidates = [.. shown.Select(division => division.Path)] };
        return new PlaceResolution(place, match.Candidates is [var first, ..] && IsCompilation(match, line, first), findings.ToImmutable());
    }

    private static void AddRenamed(PlaceMatch match, ImmutableArray<Finding>.Builder findings)
    {
        if (match is { Division: { } division, Change: { } change })
            findings.Add(FindingCatalogue.PlaceRenamed(change.Name, change.Year, division.Path, change.Source));
    }

    private static void AddContradicted(string agency, PlaceMatch match, Division place, ImmutableArray<Finding>.Builder findings)
    {
        foreach (var words in match.Against)
            findings.Add(FindingCatalogue.PlaceContradicted(agency, place.Seat.Path, words.InWords, words.Divisions[0].Path));
    }

    private static bool IsCompilation(PlaceMatch match, BodyLine line, Division division) =>
        match is { IsGovernment: true, IsZone: false } && line == BodyLine.Local && division.Level <= DivisionLevel.County;

    private static ReportPlace PlaceOf(Division division, BodyLine line)
    {
        var seat = division.Seat;
        return new ReportPlace(
            seat.Code,
            seat.Province.Name,
            seat.At(DivisionLevel.Prefecture)?.Name,
            seat.At(DivisionLevel.County)?.Name,
            line,
            []);
    }

    private static string Bare(string agency)
    {
        var bare = agency.Any(char.IsWhiteSpace) ? string.Concat(agency.Where(letter => !char.IsWhiteSpace(letter))) : agency;
        bare = Array.Find(Openings, opening => bare.StartsWith(opening, StringComparison.Ordinal)) is { } found
            ? bare[found.Length..]
            : bare;
        return bare.StartsWith("兵团", StringComparison.Ordinal) ? $"新疆生产建设{bare}"
            : bare.StartsWith('第') && DivisionOfTheCorps().IsMatch(bare) ? $"{Corps}{bare}"
            : bare;
    }

    // 第八师石河子市, as the divisions of the corps call themselves.
    [GeneratedRegex("^第[一二三四五六七八九十]{1,3}师")]
    private static partial Regex DivisionOfTheCorps();
}
