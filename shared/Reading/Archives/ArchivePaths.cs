using System.Globalization;
using System.Text;

namespace Compiler.Reading.Archives;

/// <summary>Decodes and sanitises the names of entries and makes them unique.</summary>
internal sealed class ArchivePaths
{
    private const int MaxFolderLength = 60;
    private const int MaxPathLength = 400;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The name of an entry that was decoded byte by byte: Chinese Windows writes GBK without the UTF-8 flag, macOS writes UTF-8
    /// without it. A name with the flag is already decoded.
    /// </summary>
    public static string Decode(string name)
    {
        if (Ascii.IsValid(name) || name.Any(c => c > 0xFF))
            return name;
        var bytes = Encoding.Latin1.GetBytes(name);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.GetString(bytes);
        }
    }

    /// <summary>Whether it is a folder, or a file that an operating system or editor leaves behind.</summary>
    public static bool IsSystemFile(string name)
    {
        var folders = name.Split('/', '\\');
        return folders[^1] is "" or ".DS_Store" or "Thumbs.db" or "desktop.ini"
            || folders[^1].StartsWith("~$", StringComparison.Ordinal)
            || folders[^1].StartsWith("._", StringComparison.Ordinal)
            || folders.Contains("__MACOSX");
    }

    /// <summary>The sanitised path of the next entry; a repeated path gets a number.</summary>
    public string Next(string name)
    {
        var path = string.Join('/', name.Split('/', '\\').Select(Harmless).Where(folder => folder.Length > 0));
        path = path.Length switch
        {
            0 => "_",
            > MaxPathLength => path[^MaxPathLength..].TrimStart('/'),
            _ => path,
        };
        if (char.IsLowSurrogate(path[0]))
            path = path[1..];
        var free = path;
        for (var number = 2; !taken.Add(free); number++)
            free = Numbered(path, number);
        return free;
    }

    private static string Harmless(string folder)
    {
        var harmless = string.Concat(
            folder.Select(c =>
                char.IsControl(c) || c is ':' or '\uFFFD' || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '_' : c));
        harmless = harmless.TrimStart(' ').TrimEnd(' ', '.');
        return harmless.Length <= MaxFolderLength ? harmless : Cut(harmless);
    }

    // The extension stays, so that people recognise their file.
    private static string Cut(string folder)
    {
        var ending = Path.GetExtension(folder) is { Length: <= 6 } extension ? extension : "";
        var length = MaxFolderLength - ending.Length;
        return string.Concat(folder.AsSpan(0, char.IsHighSurrogate(folder[length - 1]) ? length - 1 : length), ending);
    }

    private static string Numbered(string path, int number)
    {
        var ending = Path.GetExtension(path);
        return string.Create(CultureInfo.InvariantCulture, $"{path[..^ending.Length]}({number}){ending}");
    }
}
