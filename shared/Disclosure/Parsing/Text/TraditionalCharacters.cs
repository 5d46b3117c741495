using System.Reflection;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>
/// Converts traditional characters, which come from converters and gateways (總體情況, 河北區). Parsing/Data/README.md gives the
/// source.
/// </summary>
internal static class TraditionalCharacters
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    private static readonly char[] Simplified = Table();

    /// <summary>Returns the simplified character. Characters that simplified text also uses (覆盖, 於潜镇) stay unchanged.</summary>
    public static char ToSimplified(char character) => character is >= First and <= Last ? Simplified[character - First] : character;

    /// <summary>The same for headings and labels, where 覆議 and 屬於 can only mean 复议 and 属于.</summary>
    public static char ToSimplifiedInLabel(char character) => character switch
    {
        '覆' => '复',
        '於' => '于',
        _ => ToSimplified(character),
    };

    private static char[] Table()
    {
        var table = new char[Last - First + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)(First + i);
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Parsing/traditional.txt")!);
        while (reader.ReadLine() is { } pairs)
        {
            for (var i = 0; i < pairs.Length; i += 2)
                table[pairs[i] - First] = pairs[i + 1];
        }

        return table;
    }
}
