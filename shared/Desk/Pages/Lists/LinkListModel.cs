using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Desk.Parts;

namespace Compiler.Desk.Pages.Lists;

/// <summary>The links of the bodies of a place.</summary>
/// <param name="Place">Six-digit code.</param>
/// <param name="Text">Words that place or body must have.</param>
/// <param name="Links">A page of the links.</param>
/// <param name="Places">The places to choose from.</param>
/// <param name="Now">Which links hold.</param>
/// <param name="MaxDays">The most days for which a link holds.</param>
public sealed record LinkListModel(
    string Place, string Text, Paged<Grant> Links, ImmutableArray<PlaceOption> Places, DateTimeOffset Now, int MaxDays)
{
    /// <summary>The address of the list without the page.</summary>
    public string Address => PageAddress.Of("/desk/links", ("place", Place), ("q", Text));

    /// <summary>Whether a link holds, in words.</summary>
    public string StateOf(Grant link) =>
        link.Revoked is { } revoked ? $"已撤销（{Words.Day(revoked)}）" : link.Holds(Now) ? "有效" : "已到期";
}
