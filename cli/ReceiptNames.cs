using System.Security.Cryptography;
using System.Text;
using Compiler.Reports;

namespace Compiler.Cli;

/// <summary>Names the receipts after their files.</summary>
internal static class ReceiptNames
{
    /// <summary>
    /// <c>{file name}.json</c>; files of the same name in different folders all get a short hash of their path into it,
    /// so that none depends on which was read first.
    /// </summary>
    public static IEnumerable<(string Name, Receipt Receipt)> Of(IEnumerable<Receipt> receipts) => receipts
        // Windows and macOS take a.txt and A.TXT for the same file.
        .GroupBy(receipt => receipt.File.Name, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.Select(receipt =>
            (group.Count() == 1 ? $"{receipt.File.Name}.json" : $"{receipt.File.Name}.{Short(receipt.File.Path)}.json", receipt)));

    private static string Short(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 4));
}
