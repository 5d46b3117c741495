using System.Collections.Frozen;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>Characters that the model takes a digit or mark for, where a cell can only hold a figure.</summary>
internal static class LookAlikes
{
    /// <summary>The characters of figures.</summary>
    public const string Symbols = "0123456789.,-+/";

    private static readonly FrozenDictionary<char, char> Folded = new (char Meant, string Alike)[]
    {
        ('0', "0０OoＯｏ〇○口Q°D"),
        ('1', "1１lIｌＩ|｜丨ⅠL"),
        ('2', "2２Zzｚ"),
        ('3', "3３"),
        ('4', "4４"),
        ('5', "5５Ss"),
        ('6', "6６b"),
        ('7', "7７"),
        ('8', "8８B"),
        ('9', "9９gq"),
        ('.', ".．。·"),
        (',', ",，、"),
        ('-', "-－—–一~_ー"),
        ('+', "+＋十"),
        ('/', "/／丿\\"),
    }.SelectMany(entry => entry.Alike.Select(alike => KeyValuePair.Create(alike, entry.Meant))).ToFrozenDictionary();

    /// <summary>The character of a figure that this one looks like; null if there is none.</summary>
    public static char? Fold(string character) =>
        character.Length == 1 && Folded.TryGetValue(character[0], out var meant) ? meant : null;
}
