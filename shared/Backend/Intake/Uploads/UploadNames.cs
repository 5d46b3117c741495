using System.Security.Cryptography;
using System.Text;
using Compiler.Backend.Access;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>Which names an upload may have, and the names of its files in the other containers.</summary>
public static class UploadNames
{
    /// <summary>The most characters of a name: a blob's has at most 1,024, including <c>.reason.json</c>.</summary>
    public const int MaxLength = 1000;

    private const string PageEnding = ".html";
    private const int FolderLength = 100;

    /// <summary>
    /// Whether an upload with this name can be read. Folders <c>.</c> and <c>..</c> in a URL lead out of the container, and
    /// a backslash becomes a slash.
    /// </summary>
    public static bool IsUsable(string name) =>
        name.Length > 0
        && !name.Any(c => char.IsControl(c) || c == '\\')
        && !name.Split('/').Any(folder => folder is "" or "." or "..");

    /// <summary>The folder of what is uploaded with a link: <c>{adcode}/{body}</c>.</summary>
    public static string FolderOf(Grant link)
    {
        var body = string.Concat(link.Name.Where(c => !char.IsControl(c) && c is not ('/' or '\\' or '.')));
        return $"{link.Places[0]}/{(body.Length > FolderLength ? body[..FolderLength] : body)}";
    }

    /// <summary>The name of its receipt: <c>{name}.json</c>; a name that is too long or unusable is cut, cleaned and hashed.</summary>
    public static string Receipt(string name) => $"{Stem(name)}.json";

    /// <summary>Whether a file among the receipts is a page, which an older version has written.</summary>
    public static bool IsReceiptPage(string receipt) => receipt.EndsWith(PageEnding, StringComparison.Ordinal);

    /// <summary>The name of the text that was recognised in it, if it is a scan.</summary>
    public static string ScanText(string name) => $"{Stem(name)}.json";

    /// <summary>The name of its copy in quarantine.</summary>
    public static string Quarantined(string name) => Stem(name);

    /// <summary>The name of the reason beside that copy; its content is the receipt's JSON.</summary>
    public static string Reason(string name) => $"{Stem(name)}.reason.json";

    private static string Stem(string name)
    {
        if (name.Length <= MaxLength && IsUsable(name))
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
