namespace Compiler.Places;

/// <summary>The place at the beginning of a body's name.</summary>
/// <param name="Meanings">What the place can be; empty when the name begins with none.</param>
/// <param name="Rest">What follows, as 人民政府办公室.</param>
internal readonly record struct PlaceReading(PlaceName[] Meanings, string Rest)
{
    /// <summary>Whether nothing follows but the word for the government itself.</summary>
    public bool IsGovernment => PlaceNameReader.IsGovernment(Rest);
}
