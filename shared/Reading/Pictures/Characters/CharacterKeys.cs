using System.Collections.Immutable;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>The characters of the model, in its order. The first stands for none, the last is the space.</summary>
internal sealed class CharacterKeys(ImmutableArray<string> characters)
{
    public const int None = 0;

    public int Count => characters.Length;

    public string this[int index] => characters[index];

    /// <summary>Reads the list: a character to a line.</summary>
    public static CharacterKeys Read(string file) => new(["", .. File.ReadLines(file), " "]);
}
