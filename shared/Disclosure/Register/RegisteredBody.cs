using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Register;

/// <summary>A body that must report every year (条例第四十九条). It says nothing about persons.</summary>
/// <param name="Name">Official name.</param>
/// <param name="OtherNames">Former and other names that its reports print.</param>
/// <param name="Adcode">Six-digit code of its place.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Superior">The body above it; empty if not given.</param>
/// <param name="Since">The day from which it exists; null if it has always existed.</param>
/// <param name="Until">The last day on which it exists; null if it has not ended.</param>
/// <param name="Contact">The office to ask, as 政务公开科; empty if not given.</param>
public sealed record RegisteredBody(
    string Name,
    IReadOnlyList<string> OtherNames,
    string Adcode,
    BodyKind Kind,
    string Superior = "",
    DateOnly? Since = null,
    DateOnly? Until = null,
    string Contact = "")
{
    /// <summary>All its names, the official one first.</summary>
    public IEnumerable<string> Names => OtherNames.Prepend(Name);

    /// <summary>Its place; unknown if the code is not in use.</summary>
    public ReportPlace Place { get; } = Gazetteer.Current.Find(Adcode) is { } division
        ? PlaceResolver.PlaceOf(division, Kind == BodyKind.Vertical ? BodyLine.Vertical : BodyLine.Local)
        : ReportPlace.Unknown;

    /// <summary>Six-digit code of its province.</summary>
    public string ProvinceAdcode => string.Concat(Adcode.AsSpan(0, 2), "0000");

    /// <summary>Whether its report is the compilation of a level of government.</summary>
    public bool IsCompilation => Kind == BodyKind.Compilation;

    /// <summary>The official name without the places above, as reports of the body are matched.</summary>
    public string NormalName => PlaceResolver.Current.NormalName(Name, Place);

    /// <summary>Whether it must report on a year: it exists at the end of the year.</summary>
    public bool IsDue(int year) => !(Since > new DateOnly(year, 12, 31)) && !(Until < new DateOnly(year, 12, 31));

    /// <summary>Whether there is a day on which both exist.</summary>
    public bool Overlaps(RegisteredBody other) => !(Since > other.Until) && !(other.Since > Until);
}
