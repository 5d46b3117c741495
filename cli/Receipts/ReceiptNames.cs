using System.Security.Cryptography;
using System.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Cli.Receipts;

/// <summary>Assigns file names to receipts.</summary>
internal static class ReceiptNames
{
    // File systems allow 255 bytes, which are 85 Chinese characters; the extensions must fit in as well.
    private const int MaxNameLength = 200;

    private const string Ending = ".json";

    /// <summary>
    /// <c>{file name}.json</c>. If files in different folders have the same name, each gets a short hash of its path, so that
    /// no name depends on the order of reading. A name that is too long is cut and gets the hash, too.
    /// </summary>
    /// <returns>The names in the order of the files.</returns>
    public static IReadOnlyList<string> Assign(IReadOnlyCollection<SourceFile> files)
    {
        // Windows and macOS treat a.txt and A.TXT as the same file.
        var counts = files.CountBy(file => file.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return [.. files.Select(file => $"{Name(file, isAlone: counts[file.Name] == 1)}{Ending}")];
    }

    /// <summary>The name of the page beside the receipt with this name.</summary>
    public static string Page(string receipt) => $"{receipt[..^Ending.Length]}.html";

    private static string Name(SourceFile file, bool isAlone)
    {
        var isLong = Encoding.UTF8.GetByteCount(file.Name) > MaxNameLength;
        if (isAlone && !isLong)
            return file.Name;
        return $"{(isLong ? Cut(file.Name) : file.Name)}.{Short(file.Path)}";
    }

    private static string Cut(string name)
    {
        var cut = new StringBuilder();
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes().TakeWhile(rune => (bytes += rune.Utf8SequenceLength) <= MaxNameLength))
            cut.Append(rune.ToString());
        return cut.ToString();
    }

    private static string Short(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 4));
}
