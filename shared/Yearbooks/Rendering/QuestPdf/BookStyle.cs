using Compiler.Yearbooks.Rendering.Style;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>The shared theme, converted to QuestPDF.</summary>
internal static class BookStyle
{
    /// <summary>A private name for the two weights, so that no other font of the machine is used by mistake.</summary>
    public const string Family = "Yearbook Sans";

    private static readonly Theme Theme = Theme.Yearbook;

    public static readonly Color Ink = Color.FromHex(Theme.Ink);
    public static readonly Color Muted = Color.FromHex(Theme.Muted);
    public static readonly Color Blue = Color.FromHex(Theme.Blue);
    public static readonly Color MidBlue = Color.FromHex(Theme.MidBlue);
    public static readonly Color Wash = Color.FromHex(Theme.Wash);
    public static readonly Color Hairline = Color.FromHex(Theme.Hairline);
    public static readonly Color Gold = Color.FromHex(Theme.Gold);
    public static readonly Color White = Color.FromHex(Theme.White);
    public static readonly Color Ornament = Color.FromHex(Theme.Ornament);

    public static readonly TextStyle Body =
        TextStyle.Default.FontFamily(Family).FontSize((float)Theme.BodySize).FontColor(Ink).LineHeight(1.62f);

    public static readonly TextStyle Chapter = Body.FontSize((float)Theme.ChapterSize).Bold().FontColor(Blue).LineHeight(1.2f);

    public static readonly TextStyle Heading = Body.FontSize((float)Theme.HeadingSize).Bold().LineHeight(1.2f);

    public static readonly TextStyle Caption = Body.FontSize((float)Theme.CaptionSize).Bold().LineHeight(1.2f);

    public static readonly TextStyle Note = Body.FontSize((float)Theme.NoteSize).FontColor(Muted).LineHeight((float)Theme.NoteLineHeight);

    public static readonly TextStyle Unit = Note.LineHeight(1.2f);

    public static readonly TextStyle Head = Body.FontSize((float)Theme.HeadSize).FontColor(Muted).LineHeight(1.2f);

    public static TextStyle Table(double size) => Body.FontSize((float)size).LineHeight((float)Theme.TableLineHeight);
}
