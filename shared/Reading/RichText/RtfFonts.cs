using System.Text;

namespace Compiler.Reading.RichText;

/// <summary>The code pages of the fonts of a document, in which its bytes are text.</summary>
internal sealed class RtfFonts
{
    private const int SymbolCharset = 2;
    private const int WesternCodePage = 1252;

    private readonly Dictionary<int, int> codePages = [];
    private readonly HashSet<int> symbols = [];
    private readonly Dictionary<int, Encoding> encodings = [];
    private int defaultFont;
    private int defined;

    /// <summary>The code page of fonts that name none.</summary>
    public int CodePage { get; set; } = WesternCodePage;

    /// <summary>Whether two bytes may be one character in the code page of the document.</summary>
    public bool HasPairs => !OfCodePage(CodePage).IsSingleByte;

    /// <summary>Whether the characters of a font are pictures.</summary>
    public bool IsSymbol(int? font) => symbols.Contains(font ?? defaultFont);

    /// <summary>The encoding of the bytes in a font; null is the default font.</summary>
    public Encoding Encoding(int? font) => OfCodePage(codePages.GetValueOrDefault(font ?? defaultFont, CodePage));

    /// <summary>Takes a word about the fonts in general.</summary>
    public void SetDefault(int font) => defaultFont = font;

    /// <summary>Takes a word of the font table.</summary>
    public void Define(string word, int? parameter)
    {
        if (word == "f" && parameter is { } number)
            defined = number;
        else if (word == "cpg" && parameter is > 0 and var codePage)
            codePages[defined] = codePage;
        else if (word == "fcharset" && parameter == SymbolCharset)
            symbols.Add(defined);
        else if (word == "fcharset" && OfCharset(parameter ?? 0) is { } ofCharset)
            codePages.TryAdd(defined, ofCharset);
    }

    // The character sets of Windows fonts; 1 is that of the document.
    private static int? OfCharset(int charset) => charset switch
    {
        0 => WesternCodePage,
        77 => 10000,
        78 => 10001,
        79 => 10003,
        80 => 10008,
        81 => 10002,
        128 => 932,
        129 => 949,
        130 => 1361,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 => 437,
        255 => 850,
        _ => null,
    };

    private Encoding OfCodePage(int codePage)
    {
        if (!encodings.TryGetValue(codePage, out var encoding))
            encodings[codePage] = encoding = Create(codePage) ?? Create(WesternCodePage)!;
        return encoding;
    }

    private static Encoding? Create(int codePage) =>
        codePage == System.Text.Encoding.UTF8.CodePage ? System.Text.Encoding.UTF8
        : CodePagesEncodingProvider.Instance.GetEncoding(
            codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
}
