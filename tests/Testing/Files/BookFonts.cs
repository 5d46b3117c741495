using System.Diagnostics;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Testing.Files;

/// <summary>Gives the fonts of the books to programs of this machine, which may have none with Chinese characters.</summary>
public static class BookFonts
{
    /// <summary>Lets a program that is about to start see these fonts and no others.</summary>
    /// <param name="start">The program.</param>
    /// <param name="folder">A folder for the configuration; it must exist until the program ends.</param>
    public static void Give(ProcessStartInfo start, string folder)
    {
        var fonts = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(fonts, $"<fontconfig><dir>{Path.GetFullPath(new RendererOptions().FontFolder)}</dir></fontconfig>");
        start.Environment["FONTCONFIG_FILE"] = fonts;
    }
}
