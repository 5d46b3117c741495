using System.Globalization;
using System.Xml.Linq;

namespace Compiler.Reading.Ofd;

/// <summary>What matters of a colour: whether it is seen on white paper.</summary>
internal static class OfdColour
{
    private const double Most = 255;
    private const double NearlyWhite = 0.94;
    private const int MaxChannels = 4;

    /// <summary>Whether nothing is drawn.</summary>
    public static bool IsTransparent(XElement? colour) => colour is not null && OfdValues.Number(colour, "Alpha", Most) <= 0;

    /// <summary>Whether it is white, like the paper. Gradients, patterns and colours of a palette are not.</summary>
    public static bool IsWhite(XElement? colour)
    {
        if (colour is null || colour.HasElements)
            return false;
        return Channels(colour) switch
        {
            [var grey] => grey > NearlyWhite,
            [var red, var green, var blue] => red > NearlyWhite && green > NearlyWhite && blue > NearlyWhite,
            [_, _, _, _] inks => inks.All(ink => ink < 1 - NearlyWhite),
            _ => false,
        };
    }

    private static List<double> Channels(XElement colour)
    {
        var words = new OfdWords(colour.Attribute("Value")?.Value);
        var channels = new List<double>();
        while (channels.Count <= MaxChannels && words.Next() is { IsEmpty: false } word)
            channels.Add(Channel(word) / Most);
        return channels;
    }

    private static double Channel(ReadOnlySpan<char> word) =>
        word[0] == '#' && int.TryParse(word[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? number
            : OfdValues.Number(word);
}
