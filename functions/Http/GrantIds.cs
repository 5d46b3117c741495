
namespace Compiler.Functions.Http;

/// <summary>Which texts can be ids of grants; others are not looked up.</summary>
internal static class GrantIds
{
    private const int HashLength = 64;

    /// <summary>The id of a link: the digits of its province and a hash.</summary>
    public static bool IsLink(string id) =>
        id.Length == HashLength + 2 && char.IsAsciiDigit(id[0]) && char.IsAsciiDigit(id[1]) && id[2..].All(char.IsAsciiHexDigitLower);

    /// <summary>The id of a key: a hash.</summary>
    public static bool IsKey(string id) => id.Length == HashLength && id.All(char.IsAsciiHexDigitLower);
}
