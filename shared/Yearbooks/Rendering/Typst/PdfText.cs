using System.Text;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>Formats PDF syntax.</summary>
internal static class PdfText
{
    /// <summary>Formats a text string (ISO 32000-1, 7.9.2.2).</summary>
    public static string Encode(string words) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(words))}>";

    /// <summary>Formats references to these objects.</summary>
    public static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => $"{number} 0 R"));
}
