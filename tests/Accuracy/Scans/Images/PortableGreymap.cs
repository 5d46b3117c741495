using System.Globalization;
using System.Text;

namespace Compiler.Accuracy.Scans.Images;

/// <summary>Reads PGM, which poppler writes.</summary>
internal static class PortableGreymap
{
    /// <summary>The pictures of a stream, one behind the other.</summary>
    public static IReadOnlyList<Plane> ReadAll(byte[] content)
    {
        var planes = new List<Plane>();
        for (var at = 0; at < content.Length;)
            planes.Add(ReadOne(content, ref at));
        return planes;
    }

    private static Plane ReadOne(byte[] content, ref int at)
    {
        if (Word(content, ref at) != "P5")
            throw new InvalidDataException("This is no binary PGM.");
        var (width, height) = (Number(content, ref at), Number(content, ref at));
        var white = (float)Number(content, ref at);
        var plane = new Plane(width, height);
        for (var i = 0; i < plane.Values.Length; i++)
            plane.Values[i] = content[at + i] / white;
        at += plane.Values.Length;
        return plane;
    }

    private static int Number(byte[] content, ref int at) => int.Parse(Word(content, ref at), CultureInfo.InvariantCulture);

    private static string Word(byte[] content, ref int at)
    {
        var start = at;
        while (!char.IsWhiteSpace((char)content[at]))
            at++;
        return Encoding.ASCII.GetString(content, start, at++ - start);
    }
}
