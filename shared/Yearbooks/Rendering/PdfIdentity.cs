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
    /// <summary>Returns the file with stable identifiers; a file without identifiers is returned unchanged.</summary>
    public static byte[] MakeDeterministic(byte[] pdf)
    {
        // Latin-1 keeps every byte, so the offsets in the file stay valid.
        var blank = Identifiers()
            .Replace(Encoding.Latin1.GetString(pdf), found => HexDigit().Replace(found.Value, "0", -1, Start(found.Value)));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(blank)));
        return Encoding.Latin1.GetBytes(Identifiers().Replace(blank, found => Number(found.Value, digest)));
    }

    private static string Number(string identifier, string digest)
    {
        var next = 0;
        return HexDigit().Replace(identifier, _ => digest[next++ % 32].ToString(), -1, Start(identifier));
    }

    // The prefixes “uuid:” and “/ID” contain hexadecimal letters themselves.
    private static int Start(string identifier) => identifier.StartsWith("uuid:", StringComparison.Ordinal) ? 5 : 3;

    [GeneratedRegex(
        @"uuid:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|/ID\s*\[\s*<[0-9a-fA-F]{32}>\s*<[0-9a-fA-F]{32}>\s*\]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Identifiers();

    [GeneratedRegex("[0-9a-fA-F]")]
    private static partial Regex HexDigit();
}
