using System.Security.Cryptography;
using System.Text;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>Which names an upload may have, and what belongs to it in the other containers.</summary>
public static class UploadNames
{
    // A blob's name ends at 1,024 characters; ".reason.json" must fit in as well.
    private const int Longest = 1000;

    /// <summary>
    /// Whether an upload of this name can be read. <c>.</c> and <c>..</c> as folders lead out of the container in a URL, and
    /// a backslash becomes a slash.
    /// </summary>
    public static bool IsUsable(string name) =>
        name.Length > 0
        && !name.Any(c => char.IsControl(c) || c == '\\')
        && !name.Split('/').Any(folder => folder is "" or "." or "..");

    /// <summary>The name of its receipt: <c>{name}.json</c>; a name too long or not usable is cut, made harmless and hashed.</summary>
    public static string Receipt(string name) => $"{Stem(name)}.json";

    /// <summary>The name of its copy in quarantine.</summary>
    public static string Quarantined(string name) => Stem(name);

    /// <summary>The name of the reason beside that copy: the same JSON as the receipt.</summary>
    public static string Reason(string name) => $"{Stem(name)}.reason.json";

    private static string Stem(string name)
    {
        if (name.Length <= Longest && IsUsable(name))
            return name;
        var harmless = string.Concat(name.Select(c => char.IsControl(c) || c is '\\' or '/' ? '_' : c));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8));
        return $"{Cut(harmless)}.{hash}";
    }

    private static string Cut(string name)
    {
        const int Length = 200;
        if (name.Length <= Length)
            return name;
        return name[..(char.IsHighSurrogate(name[Length - 1]) ? Length - 1 : Length)];
    }
}
