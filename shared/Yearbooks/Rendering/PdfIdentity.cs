using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Yearbooks.Rendering;

/// <summary>
/// Gives a PDF the identity of its contents. Writers that follow PDF/UA stamp every file with identifiers made from
/// the clock, so that two equal books differ; here they are replaced by ones of the same length made from the rest.
/// </summary>
internal static partial class PdfIdentity
{
    /// <summary>The same file with settled identifiers; a file that has none is returned as it is.</summary>
    public static byte[] Settle(byte[] pdf)
    {
        // Latin-1 keeps every byte, so that offsets in the file's own tables stay right.
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

    // “uuid:” and “/ID” hold hexadecimal letters of their own.
    private static int Start(string identifier) => identifier.StartsWith("uuid:", StringComparison.Ordinal) ? 5 : 3;

    [GeneratedRegex(
        @"uuid:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|/ID\s*\[\s*<[0-9a-fA-F]{32}>\s*<[0-9a-fA-F]{32}>\s*\]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Identifiers();

    [GeneratedRegex("[0-9a-fA-F]")]
    private static partial Regex HexDigit();
}
