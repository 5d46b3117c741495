using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Tests.Reading.RichText;

/// <summary>Damages a rich text file where it hurts: its words, parameters, bytes of text and braces; the same for the same seed.</summary>
/// <param name="file">The file.</param>
internal sealed partial class RtfMutation(byte[] file)
{
    private static readonly string[] Words =
    [
        @"\cell ", @"\row ", @"\trowd ", @"\cellx100 ", @"\clmrg ", @"\clvmrg ", @"\clvmgf ", @"\cldel ", @"\itap2 ", @"\itap0 ", @"\intbl ",
        @"\nestcell ", @"\nestrow ", @"{\*\nesttableprops ", @"\par ", @"\pard ", @"\plain ", @"\uc0 ", @"\uc9 ", @"\u25919 ", @"\u-10240 ",
        @"\bin5 ", @"\bin999999999 ", @"{\*\x ", @"{\upr{", @"{\*\ud ", @"{\shp{\*\shpinst{\shptxt ", @"{\listtext ", @"{\fonttbl ", @"\f13 ",
        @"\f3 ", @"\deleted ", @"\v ", @"\super ", @"\'d5", @"\'", @"\", "{", "}", "\xD5", "\0", @"\ansicpg65001 ", @"\cellx-2147483648 ",
        @"\trleft99999999999 ", @"\sect ", @"\deff99 ",
    ];

    private readonly string[] whole = [.. Pieces().Matches(Encoding.Latin1.GetString(file)).Select(match => match.Value)];

    public byte[] Apply(int seed)
    {
        var random = new Random(seed);
        var pieces = whole.ToList();
        for (var i = random.Next(1, 8); i > 0 && pieces.Count > 1; i--)
            Once(pieces, random);
        return Encoding.Latin1.GetBytes(string.Concat(pieces));
    }

    private static void Once(List<string> pieces, Random random)
    {
        var at = random.Next(pieces.Count);
        var length = Math.Min(random.Next(1, 20), pieces.Count - at);
        switch (random.Next(8))
        {
            case 0:
                pieces.RemoveAt(at);
                break;
            case 1:
                pieces.RemoveRange(at, length);
                break;
            case 2:
                pieces.InsertRange(random.Next(pieces.Count), pieces.GetRange(at, length));
                break;
            case 3:
                pieces[at] = Digits().Replace(pieces[at], _ => $"{random.Next(-100, 100_000)}");
                break;
            case 4:
                (pieces[at], pieces[^length]) = (pieces[^length], pieces[at]);
                break;
            case 5 when random.Next(10) == 0:
                pieces.RemoveRange(at, pieces.Count - at);
                break;
            case 6:
                pieces.InsertRange(at, Enumerable.Repeat(Words[random.Next(Words.Length)], random.Next(1, 30)));
                break;
            default:
                pieces.Insert(at, Words[random.Next(Words.Length)]);
                break;
        }
    }

    [GeneratedRegex(@"\\'[0-9a-f]{2}|\\[a-z]+-?[0-9]* ?|\\.|[{}]|[^\\{}]+|\\", RegexOptions.Singleline)]
    private static partial Regex Pieces();

    [GeneratedRegex("-?[0-9]+")]
    private static partial Regex Digits();
}
