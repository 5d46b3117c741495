using System.Security.Cryptography;
using System.Text;

namespace Compiler.Backend.Storage;

/// <summary>Hashes that tell whether something has changed: the first 16 hexadecimal digits of a SHA-256.</summary>
internal static class ShortHash
{
    private const int Length = 16;

    /// <summary>The hash of a text.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];

    /// <summary>The hash of lines, whatever their order.</summary>
    public static string Of(IEnumerable<string> lines) => Of(string.Join('\n', lines.Order(StringComparer.Ordinal)));
}
