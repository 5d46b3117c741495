using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Volumes;

/// <summary>A part of the totals of a volume.</summary>
/// <param name="Place">The part.</param>
/// <param name="Match">Its counted reports compared with those of the same bodies in the year before.</param>
internal sealed record VolumePart(PlacePart Place, IYearMatch Match)
{
    public string Name => Place.Name;
}
