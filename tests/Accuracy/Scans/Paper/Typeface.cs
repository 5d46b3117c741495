namespace Compiler.Accuracy.Scans.Paper;

/// <summary>A typeface that reports are printed in.</summary>
/// <param name="Kind">宋, 黑, 仿宋 or 楷.</param>
/// <param name="Family">The family of a free font of this kind.</param>
/// <param name="Package">The package of Debian that has it.</param>
/// <param name="Licence">Its licence.</param>
public sealed record Typeface(string Kind, string Family, string Package, string Licence)
{
    private const string Fandol = "texlive-lang-chinese";
    private const string FandolLicence = "GPL with font exception";

    /// <summary>Typefaces of the running text and of labels; all have the simplified characters of the forms.</summary>
    public static IReadOnlyList<Typeface> Chinese { get; } =
    [
        new("宋", "AR PL UMing CN", "fonts-arphic-uming", "Arphic Public License"),
        new("宋", "FandolSong", Fandol, FandolLicence),
        new("黑", "WenQuanYi Zen Hei", "fonts-wqy-zenhei", "GPL-2 with font exception"),
        new("黑", "Noto Sans CJK SC", "fonts-noto-cjk", "OFL-1.1"),
        new("仿宋", "FandolFang", Fandol, FandolLicence),
        new("楷", "AR PL UKai CN", "fonts-arphic-ukai", "Arphic Public License"),
        new("楷", "FandolKai", Fandol, FandolLicence),
    ];

    /// <summary>Typefaces that offices print digits in: those of Times New Roman, Calibri and Arial by their free equals.</summary>
    public static IReadOnlyList<Typeface> Latin { get; } =
    [
        new("Times", "Liberation Serif", "fonts-liberation", "OFL-1.1"),
        new("Calibri", "Carlito", "fonts-crosextra-carlito", "OFL-1.1"),
        new("Arial", "Liberation Sans", "fonts-liberation", "OFL-1.1"),
    ];
}
