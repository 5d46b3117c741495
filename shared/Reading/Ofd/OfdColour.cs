using System.Globalization;
using System.Xml.Linq;

namespace Compiler.Reading.Ofd;

/// <summary>What matters of a colour: whether it is seen on white paper.</summary>
/// <param name="IsWhite">Whether it is white, like the paper. Gradients, patterns and colours of a palette are not.</param>
/// <param name="IsTransparent">Whether nothing is drawn.</param>
internal readonly record struct OfdColour(bool IsWhite, bool IsTransparent)
{
    private const double Most = 255;
    private const double NearlyWhite = 0.94;
    private const int MaxChannels = 4;

    /// <summary>The colour that an element states; null if there is no element.</summary>
    public static OfdColour? Parse(XElement? element) =>
        element is null
            ? null
            : new OfdColour(
                !element.HasElements && IsWhiteIn(Channels(element.Attribute("Value")?.Value)),
                Channels(element.Attribute("Alpha")?.Value) is [<= 0]);

    private static bool IsWhiteIn(List<double> channels) => channels switch
    {
        [var grey] => grey > NearlyWhite,
        [var red, var green, var blue] => red > NearlyWhite && green > NearlyWhite && blue > NearlyWhite,
        [_, _, _, _] => channels.TrueForAll(ink => ink < 1 - NearlyWhite),
        _ => false,
    };

    private static List<double> Channels(string? value)
    {
        var words = new OfdWords(value);
        var channels = new List<double>();
        while (channels.Count <= MaxChannels && words.Next() is { IsEmpty: false } word)
            channels.Add(Channel(word) / Most);
        return channels;
    }

    // A value that cannot be read is no number, and neither white nor transparent.
    private static double Channel(ReadOnlySpan<char> word)
    {
        if (word[0] == '#')
            return int.TryParse(word[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : double.NaN;
        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }
}
