using System.Collections.Immutable;
using Compiler.Backend.Desk;
using Compiler.Desk.Parts;

namespace Compiler.Desk.Pages.Lists;

/// <summary>A year at a glance.</summary>
/// <param name="View">The bodies by part and state.</param>
/// <param name="Places">The places to choose from.</param>
public sealed record OverviewModel(YearOverview View, ImmutableArray<PlaceOption> Places)
{
    /// <summary>The list of the bodies of a place in a state; of all for null.</summary>
    public string ListOf(string place, string? state) =>
        PageAddress.Of("/desk/reports", ("year", Words.Plain(View.Year)), ("place", place), ("state", state));

    /// <summary>The same page for a part.</summary>
    public string PageOf(string place) => PageAddress.Of("/desk", ("year", Words.Plain(View.Year)), ("place", place));

    /// <summary>Whether a part is a place of its own, with lists of its own: not what belongs to the whole alone.</summary>
    public bool IsPlace(OverviewPart part) => part.Adcode != View.Place;
}
