using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>
/// Settles place and name of a body by the register: by its official or another name, where only one body bears it. Folder, metadata
/// and corrections outrank the register, and so does the place that stands in the name itself; the register outranks the rest of the
/// text.
/// </summary>
internal static class RegisteredName
{
    /// <summary>The register, as evidence in a receipt.</summary>
    public const string Source = "应报机关名单";

    /// <summary>Returns the official name and the place; what was read, if the register does not decide.</summary>
    /// <param name="agency">The name as printed; empty if there is none.</param>
    /// <param name="read">The place by hints or text.</param>
    /// <param name="hints">Has the register, and the year.</param>
    public static (string Agency, PlaceResolution Place) Settle(string agency, PlaceResolution read, ReportHints hints)
    {
        if (hints.Register is not { } register || agency.Length == 0 || read.Place.Line == BodyLine.National)
            return (agency, read);
        var named = register.Find(agency, hints.Year);
        if (!read.Place.IsResolved)
        {
            return named is [var found] && NamesPlace(agency, found.Place) && IsAlone(found, read, register)
                ? (found.Name, At(found, read))
                : (agency, read);
        }

        var near = named.Where(body => IsWithin(body.Place, read.Place)).ToList();
        if (near is [var inside] && (inside.Place.Adcode == read.Place.Adcode || NamesPlace(agency, inside.Place)))
            return (inside.Name, At(inside, read) with { Findings = read.Findings });
        if (near.Count == 0 && named is [var only])
            return Elsewhere(agency, only, read, register);
        // 保定市政府办公室 is 保定市人民政府办公室.
        return register.FindAt(agency, read.Place, hints.Year) is { } spelt ? (spelt.Name, read) : (agency, read);
    }

    private static (string Agency, PlaceResolution Place) Elsewhere(
        string agency, NamedBodyEntry body, PlaceResolution read, INamedBodies register)
    {
        var isHinted = read.Evidence is PlaceResolver.HintSource or SettledFacts.Source;
        if (IsWithin(read.Place, body.Place))
            return isHinted ? (body.Name, read) : (body.Name, At(body, read));
        // 保定市人民政府办公室 is in 保定市, whatever the register says; a 财政局 may be anywhere.
        var staysThere = isHinted || NamesPlace(agency, read.Place);
        if (!isHinted && (!register.Covers(PathOf(read.Place)) || !(staysThere || NamesPlace(agency, body.Place))))
            return (agency, read);
        var conflict = FindingCatalogue.PlaceRegister(
            agency,
            PathOf(body.Place),
            isHinted ? $"{read.Evidence}指明" : "报告机关名称、落款等文字所指",
            PathOf(read.Place),
            PathOf(staysThere ? read.Place : body.Place));
        return staysThere
            ? (agency, read with { Findings = [.. read.Findings, conflict] })
            : (body.Name, At(body, read) with { Findings = [conflict] });
    }

    // Every county has a 财政局; that a register has only one so far says nothing about the others.
    private static bool NamesPlace(string agency, ReportPlace place) =>
        (place.County ?? place.Prefecture ?? place.Province) is { } name && agency.Contains(Stem(name), StringComparison.Ordinal);

    // 涿州 of 涿州市; 甘肃省 and 西藏自治区 are called so in full.
    private static string Stem(string name) => name.Length > 2 ? name[..^1] : name;

    // A place of the same name in a province without a register may have such a body, too.
    private static bool IsAlone(NamedBodyEntry body, PlaceResolution read, INamedBodies register) =>
        !read.HasExactCandidates
        || read.Place.Candidates.All(path => path.StartsWith(body.Place.Province!, StringComparison.Ordinal) || register.Covers(path));

    private static PlaceResolution At(NamedBodyEntry body, PlaceResolution read) =>
        new(body.Place, body.IsCompilation || read.IsCompilation, []) { Evidence = Source };

    private static bool IsWithin(ReportPlace place, ReportPlace above) =>
        place.Province == above.Province
        && (above.Prefecture is null || place.Prefecture == above.Prefecture)
        && (above.County is null || place.County == above.County);

    private static string PathOf(ReportPlace place) => $"{place.Province}{place.Prefecture}{place.County}";
}
