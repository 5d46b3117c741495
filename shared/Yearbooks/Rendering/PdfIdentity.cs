using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Yearbooks.Rendering;

/// <summary>
/// Makes the identifiers of a PDF depend only on its contents. PDF/UA writers derive them from the clock, so equal books
/// would differ. This class replaces them by identifiers of the same length, computed from the rest of the file.
/// </summary>
internal static partial class PdfIdentity
{
    private const int LongestIdentifier = 128;

    /// <summary>Gives this file stable identifiers; one without identifiers stays as it is.</summary>
    public static void MakeDeterministic(Span<byte> pdf)
    {
        int[][] identifiers = [.. Find(pdf, "uuid:"u8), .. Find(pdf, "/ID"u8)];
        foreach (var digit in identifiers.SelectMany(digits => digits))
            pdf[digit] = (byte)'0';
        var digest = Convert.ToHexStringLower(SHA256.HashData(pdf))[..32];
        foreach (var digits in identifiers)
        {
            foreach (var (number, digit) in digits.Index())
                pdf[digit] = (byte)digest[number % digest.Length];
        }
    }

    // Where the digits of each identifier with this prefix are. Most of a book is compressed, so few places begin like one.
    private static List<int[]> Find(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> prefix)
    {
        var identifiers = new List<int[]>();
        for (var start = pdf.IndexOf(prefix); start >= 0;)
        {
            var first = start + prefix.Length;
            var rest = pdf[first..];
            var text = Encoding.Latin1.GetString(rest[..Math.Min(LongestIdentifier, rest.Length)]);
            if (Identifier().Match(text) is { Success: true } found)
                identifiers.Add([.. HexDigit().Matches(found.Value).Select(digit => first + digit.Index)]);
            var next = rest.IndexOf(prefix);
            start = next < 0 ? next : first + next;
        }

        return identifiers;
    }

    // What follows “uuid:” and “/ID”.
    [GeneratedRegex(
        @"\A(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\s*\[\s*<[0-9a-fA-F]{32}>\s*<[0-9a-fA-F]{32}>\s*\])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex("[0-9a-fA-F]")]
    private static partial Regex HexDigit();
}
