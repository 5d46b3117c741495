namespace Compiler.Disclosure.Places;

/// <summary>One level of a place as a name writes it.</summary>
/// <param name="Name">The words.</param>
/// <param name="Meanings">What they can be.</param>
/// <param name="IsShort">Whether the words leave out the suffix.</param>
internal sealed record PlaceLevel(string Name, PlaceName[] Meanings, bool IsShort);
