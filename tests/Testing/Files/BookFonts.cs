using Compiler.Yearbooks.Rendering;

namespace Compiler.Testing.Files;

/// <summary>Gives the fonts of the books to programs of this machine, which may have none with Chinese characters.</summary>
public static class BookFonts
{
    /// <summary>The variable of the environment that names a configuration of fonts.</summary>
    public const string Variable = "FONTCONFIG_FILE";

    /// <summary>Writes a configuration with these fonts and no others.</summary>
    /// <param name="folder">A folder for it; it must exist until the program ends.</param>
    /// <returns>The value of <see cref="Variable"/>.</returns>
    public static string Configure(string folder)
    {
        var fonts = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(fonts, $"<fontconfig><dir>{Path.GetFullPath(new RendererOptions().FontFolder)}</dir></fontconfig>");
        return fonts;
    }
}
