using System.Collections.Immutable;
using Compiler.Backend.Access;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Desk.Parts;

/// <summary>A place to choose.</summary>
/// <param name="Code">Six-digit code.</param>
/// <param name="Name">Its names from the province down.</param>
public sealed record PlaceOption(string Code, string Name)
{
    /// <summary>The name of a place; the code if it is not in use.</summary>
    public static string NameOf(string code) =>
        code == AccessScope.Nation ? "全国" : Gazetteer.Current.Find(code)?.Path ?? code;

    /// <summary>
    /// The places of a caller; the chosen one with what lies above it, beside it and directly in it, as far as the caller may see it.
    /// </summary>
    /// <param name="scope">The places of the caller.</param>
    /// <param name="chosen">Six-digit code of the chosen place.</param>
    public static ImmutableArray<PlaceOption> For(AccessScope scope, string chosen)
    {
        var codes = scope.Places.Append(chosen).ToList();
        if (scope.IsNational)
            codes.AddRange(Gazetteer.Current.Provinces.Select(province => province.Code));
        for (var place = Gazetteer.Current.Find(chosen); place is not null; place = place.Parent)
        {
            codes.Add(place.Code);
            if (place.Level is DivisionLevel.Province or DivisionLevel.Prefecture)
                codes.AddRange(Gazetteer.Current.Children(place).Select(part => part.Code));
        }

        return
        [
            .. codes.Where(code => AccessScope.IsPlace(code) && scope.Covers(code)).Distinct()
                .OrderByDescending(code => code == AccessScope.Nation).ThenBy(code => code, StringComparer.Ordinal)
                .Select(code => new PlaceOption(code, NameOf(code))),
        ];
    }
}
