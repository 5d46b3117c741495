using Compiler.Backend.Access;

namespace Compiler.Desk.Layout;

/// <summary>What stands around the content of a page.</summary>
/// <param name="Title">The title of the page, in Chinese.</param>
/// <param name="Caller">Who looks at it; null for somebody who has not signed in.</param>
/// <param name="Path">The path of the page, as <c>/desk/reports</c>: it is marked in the menu.</param>
/// <param name="FormToken">What every form of the page must send back; empty if nobody has signed in.</param>
public sealed record PageFrame(string Title, Caller? Caller, string Path, string FormToken)
{
    /// <summary>Seconds after which the page is loaded again; null for never.</summary>
    public int? Refresh { get; init; }
}
