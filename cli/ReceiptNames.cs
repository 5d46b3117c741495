using System.Security.Cryptography;
using System.Text;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Cli;

/// <summary>Names the receipts after their files.</summary>
internal static class ReceiptNames
{
    // File systems end at 255 bytes, which are 85 Chinese characters; the endings must fit in as well.
    private const int LongestName = 200;

    /// <summary>
    /// <c>{file name}.json</c>; files of the same name in different folders all get a short hash of their path into it,
    /// so that none depends on which was read first. A name too long for one more ending is cut and gets the hash, too.
    /// </summary>
    public static IEnumerable<(string Name, Receipt Receipt)> Assign(IEnumerable<Receipt> receipts) => receipts
        // Windows and macOS take a.txt and A.TXT for the same file.
        .GroupBy(receipt => receipt.File.Name, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.Select(receipt => ($"{Name(receipt.File, isAlone: group.Count() == 1)}.json", receipt)));

    private static string Name(SourceFile file, bool isAlone)
    {
        var isLong = Encoding.UTF8.GetByteCount(file.Name) > LongestName;
        if (isAlone && !isLong)
            return file.Name;
        return $"{(isLong ? Cut(file.Name) : file.Name)}.{Short(file.Path)}";
    }

    private static string Cut(string name)
    {
        var cut = new StringBuilder();
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes().TakeWhile(rune => (bytes += rune.Utf8SequenceLength) <= LongestName))
            cut.Append(rune.ToString());
        return cut.ToString();
    }

    private static string Short(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 4));
}
