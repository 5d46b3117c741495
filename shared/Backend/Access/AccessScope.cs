using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Backend.Access;

/// <summary>The places that a caller may act for: each with everything in it.</summary>
/// <param name="Places">Six-digit codes; <see cref="Nation"/> for the whole country.</param>
public sealed record AccessScope(ImmutableArray<string> Places)
{
    /// <summary>The code of the whole country.</summary>
    public const string Nation = "100000";

    /// <summary>The whole country.</summary>
    public static AccessScope All { get; } = new([Nation]);

    /// <summary>Whether it is the whole country.</summary>
    public bool IsNational => Places.Contains(Nation);

    /// <summary>Whether a code can be a place of a scope.</summary>
    public static bool IsPlace(string place) => place == Nation || Gazetteer.Current.Find(place) is { Code.Length: 6 };

    /// <summary>Whether a place lies in the scope; a place that is not known lies only in the whole country.</summary>
    /// <param name="adcode">Six-digit code; empty if the place is not known.</param>
    public bool Covers(string adcode) => IsNational || Places.Any(place => IsWithin(adcode, place));

    /// <summary>Whether a place lies in the scope or has a part of it; the nation has a part of every scope but an empty one.</summary>
    /// <param name="adcode">Six-digit code.</param>
    public bool Touches(string adcode) =>
        Covers(adcode) || (adcode == Nation && !Places.IsEmpty) || Places.Any(place => IsWithin(place, adcode));

    /// <summary>Whether another scope lies in this one.</summary>
    public bool Covers(AccessScope other) => other.Places.All(Covers);

    private static bool IsWithin(string adcode, string place) =>
        Gazetteer.Current.Find(place) is { } outer && Gazetteer.Current.Find(adcode)?.IsWithin(outer) == true;
}
