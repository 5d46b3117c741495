using System.Collections.Immutable;
using Compiler.Desk.Parts;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Desk.Pages.Lists;

/// <summary>The volumes that the caller may see.</summary>
/// <param name="Year">The year that is shown; null for all.</param>
/// <param name="Years">The years with volumes, the newest first.</param>
/// <param name="Volumes">A page of the volumes.</param>
public sealed record YearbookListModel(int? Year, ImmutableArray<int> Years, Paged<Edition> Volumes)
{
    /// <summary>The address of the list without the page.</summary>
    public string Address => PageAddress.Of("/desk/yearbooks", ("year", Year is { } year ? Words.Plain(year) : null));

    /// <summary>The page of a volume.</summary>
    public static string AddressOf(int year, string adcode) => FormattableString.Invariant($"/desk/yearbooks/{year}/{adcode}");

    /// <summary>A file of a revision.</summary>
    public static string AddressOf(Edition edition, int revision, string file) =>
        FormattableString.Invariant($"/desk/yearbooks/{edition.Year}/{edition.Adcode}/r{revision}/{file}");

    /// <summary>The files of the newest revision; none if it is not published.</summary>
    public static ImmutableArray<string> FilesOf(Edition edition) =>
        edition is { IsPublished: true, IsWithdrawn: false } ? YearbookFiles.List(edition.IsFinal) : [];

    /// <summary>Whether a volume is published, in words.</summary>
    public static string StateOf(Edition edition) =>
        edition.IsWithdrawn ? "已撤下（没有报告）" : edition.IsPublished ? "已出版" : "正在编印";
}
