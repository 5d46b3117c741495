using System.Collections.Immutable;

namespace Compiler.Desk.Parts;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Rows">What stands on the page.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">The number of pages, at least 1.</param>
/// <param name="Matches">What stands on all pages.</param>
public sealed record Paged<T>(ImmutableArray<T> Rows, int Page, int Pages, int Matches);

/// <summary>Makes pages of lists.</summary>
public static class Paged
{
    /// <summary>The most that stands on a page.</summary>
    public const int Size = 50;

    /// <summary>Takes a page of all; a page after the last one is the last one.</summary>
    public static Paged<T> Of<T>(IReadOnlyList<T> all, int page)
    {
        var pages = Math.Max(1, (all.Count + Size - 1) / Size);
        var shown = Math.Clamp(page, 1, pages);
        return new Paged<T>([.. all.Skip((shown - 1) * Size).Take(Size)], shown, pages, all.Count);
    }
}
