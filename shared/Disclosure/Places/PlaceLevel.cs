namespace Compiler.Disclosure.Places;

/// <summary>One level of a place as written in a name.</summary>
/// <param name="Name">The words of the level.</param>
/// <param name="Meanings">The places it can mean.</param>
/// <param name="IsShort">Whether the suffix is missing.</param>
internal sealed record PlaceLevel(string Name, PlaceName[] Meanings, bool IsShort);
