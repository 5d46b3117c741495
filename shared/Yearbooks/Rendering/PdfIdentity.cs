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
    private const int Digits = 32;

    /// <summary>Writes stable identifiers into the file; a file without identifiers stays as it is.</summary>
    /// <returns>The same array.</returns>
    public static byte[] MakeDeterministic(byte[] pdf)
    {
        // Latin-1 keeps every byte, so the offsets in the file stay valid.
        var identifiers = Identifiers().Matches(Encoding.Latin1.GetString(pdf));
        foreach (Match found in identifiers)
            Write(found, "0", pdf);
        var digest = Convert.ToHexStringLower(SHA256.HashData(pdf));
        foreach (Match found in identifiers)
            Write(found, digest, pdf);
        return pdf;
    }

    private static void Write(Match identifier, string digits, byte[] pdf)
    {
        var next = 0;
        for (var at = Start(identifier.Value); at < identifier.Length; at++)
        {
            if (char.IsAsciiHexDigit(identifier.Value[at]))
                pdf[identifier.Index + at] = (byte)digits[next++ % Math.Min(Digits, digits.Length)];
        }
    }

    // The prefixes “uuid:” and “/ID” contain hexadecimal letters themselves.
    private static int Start(string identifier) => identifier.StartsWith("uuid:", StringComparison.Ordinal) ? 5 : 3;

    [GeneratedRegex(
        @"uuid:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|/ID\s*\[\s*<[0-9a-fA-F]{32}>\s*<[0-9a-fA-F]{32}>\s*\]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Identifiers();
}
