using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Storage.Azure;

/// <summary>
/// The keys of a row: <c>{year}-{province}</c> and <c>{place}-{body}</c>. A character that keys must not contain is written as
/// <c>~</c> and four hexadecimal digits; a name that is too long ends in its hash. The key of a compilation ends in
/// <c>~汇总</c>.
/// </summary>
internal static class RowKeys
{
    // Keys have at most 1 KiB, at two bytes per character.
    private const int MaxLength = 400;

    private const int KeptLength = 300;

    private const string Compilation = "~汇总";

    public static string Partition(LedgerKey key) => Ledgers.Partition.Of(key).ToString();

    public static string Row(BodyKey body)
    {
        var key = Escape($"{body.Adcode}-{body.Name}");
        var name = key.Length <= MaxLength
            ? key
            : $"{key[..KeptLength]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.Name)))}";
        return body.IsCompilation ? name + Compilation : name;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsAllowed(text, i))
                escaped.Append(text[i]);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"~{(int)text[i]:x4}");
        }

        return escaped.ToString();
    }

    // Half of a surrogate pair cannot be encoded.
    private static bool IsAllowed(string text, int index) => text[index] switch
    {
        '/' or '\\' or '#' or '?' or '%' or '+' or '~' => false,
        var letter when char.IsHighSurrogate(letter) => index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]),
        var letter when char.IsLowSurrogate(letter) => index > 0 && char.IsHighSurrogate(text[index - 1]),
        var letter => !char.IsControl(letter) && letter is not ('\uFFFE' or '\uFFFF'),
    };
}
