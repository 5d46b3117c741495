using System.Collections.Immutable;
using Compiler.Backend.Granting;

namespace Compiler.Desk.Pages.Lists;

/// <summary>Links that were just made, with their secrets.</summary>
/// <param name="Place">Six-digit code of the place that they were made for.</param>
/// <param name="Origin">Scheme and host of this site.</param>
/// <param name="Links">The links.</param>
public sealed record NewLinksModel(string Place, string Origin, ImmutableArray<NewLink> Links)
{
    /// <summary>What an agency opens. What follows <c>#</c> is not sent by its browser, and stands in no log.</summary>
    public string AddressOf(NewLink link) => $"{Origin}/link#{link.Secret}";
}
