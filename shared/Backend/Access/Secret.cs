using System.Security.Cryptography;
using System.Text;

namespace Compiler.Backend.Access;

/// <summary>
/// Makes the secrets of links and keys: 256 random bits. They are kept as a hash only; a slow hash would protect nothing, because nobody
/// can guess them (OWASP ASVS 5.0, 11.4 and 6.5).
/// </summary>
public static class Secret
{
    private const int HashLength = 64;
    private const int MinLength = 32;
    private const int MaxLength = 200;

    /// <summary>A new secret, in characters that stand in an address unescaped.</summary>
    /// <param name="prefix">What it begins with: for links, the first two digits of the province.</param>
    public static string Create(string prefix) =>
        prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>
    /// The id of the grant of a secret: the hexadecimal SHA-256 of its characters, for a link after the two digits of its province. Null
    /// if it cannot be the secret of such a grant.
    /// </summary>
    public static string? IdOf(GrantKind kind, string secret)
    {
        if (secret.Length is < MinLength or > MaxLength || !secret.All(c => c is > ' ' and <= '~'))
            return null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        return kind != GrantKind.Link ? hash
            : char.IsAsciiDigit(secret[0]) && char.IsAsciiDigit(secret[1]) ? secret[..2] + hash
            : null;
    }

    /// <summary>Whether a text can be the id of the grant of a secret.</summary>
    public static bool IsId(GrantKind kind, string id)
    {
        var prefix = kind == GrantKind.Link ? 2 : 0;
        return id.Length == prefix + HashLength && id[..prefix].All(char.IsAsciiDigit) && id[prefix..].All(char.IsAsciiHexDigitLower);
    }
}
