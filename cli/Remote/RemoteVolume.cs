using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Yearbooks;

namespace Compiler.Cli.Remote;

/// <summary>A volume as the backend lists it; the property names are those of the JSON.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Adcode">Six-digit code; <c>100000</c> for the nation.</param>
/// <param name="Revision">The newest revision.</param>
/// <param name="State"><c>published</c>, <c>printing</c> or <c>withdrawn</c>.</param>
/// <param name="IsFinal">Whether it is the final edition of its year.</param>
internal sealed record RemoteVolume(int Year, string Adcode, int Revision, string State, bool IsFinal)
{
    public const string Published = "published";
    public const string Printing = "printing";
    public const string Withdrawn = "withdrawn";

    private const string Nation = "100000";

    public ImmutableArray<string> Files => YearbookFiles.List(IsFinal);

    /// <summary>Its folder in the backend: <c>{year}/{adcode}/r{revision}</c>.</summary>
    public string Address => FormattableString.Invariant($"{Year}/{Adcode}/r{Revision}");

    /// <summary>Its local folder, named as <c>compile</c> names it: <c>{year}/{adcode}-{place}</c>.</summary>
    public string Folder => FormattableString.Invariant($"{Year}/{Adcode}{Place}");

    /// <summary>Whether year, code and revision are safe to use in folder names.</summary>
    public bool IsValid => Year is > 0 and < 10000 && Revision > 0 && IsCode(Adcode);

    private string Place => Adcode == Nation ? "-全国" : Gazetteer.Current.Find(Adcode) is { } division ? $"-{division.Name}" : "";

    public static bool IsCode(string? adcode) => adcode is { Length: 6 } && adcode.All(char.IsAsciiDigit);

    /// <summary>The newest revision that has files; null if there is none.</summary>
    public RemoteVolume? FindNewestComplete() => State switch
    {
        Published => this,
        // A revision keeps its files for good. The list does not say whether the previous one was a final edition.
        Printing when Revision > 1 => this with { Revision = Revision - 1, State = Published, IsFinal = false },
        _ => null,
    };
}
