using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>The shared look in QuestPDF's terms.</summary>
internal static class BookStyle
{
    /// <summary>Our own name for the two weights, so that no other font of the machine can answer to it.</summary>
    public const string Family = "Yearbook Sans";

    private static readonly Look Look = Look.Yearbook;

    public static readonly Color Ink = Color.FromHex(Look.Ink);
    public static readonly Color Muted = Color.FromHex(Look.Muted);
    public static readonly Color Blue = Color.FromHex(Look.Blue);
    public static readonly Color MidBlue = Color.FromHex(Look.MidBlue);
    public static readonly Color Wash = Color.FromHex(Look.Wash);
    public static readonly Color Hairline = Color.FromHex(Look.Hairline);
    public static readonly Color Gold = Color.FromHex(Look.Gold);
    public static readonly Color White = Color.FromHex(Look.White);
    public static readonly Color Ornament = Color.FromHex(Look.Ornament);

    public static TextStyle Body => TextStyle.Default.FontFamily(Family).FontSize((float)Look.BodySize).FontColor(Ink).LineHeight(1.62f);

    public static TextStyle Chapter => Body.FontSize((float)Look.ChapterSize).Bold().FontColor(Blue).LineHeight(1.2f);

    public static TextStyle Heading => Body.FontSize((float)Look.HeadingSize).Bold().LineHeight(1.2f);

    public static TextStyle Caption => Body.FontSize((float)Look.CaptionSize).Bold().LineHeight(1.2f);

    public static TextStyle Note => Body.FontSize((float)Look.NoteSize).FontColor(Muted).LineHeight((float)Look.NoteLineHeight);

    public static TextStyle Unit => Note.LineHeight(1.2f);

    public static TextStyle Head => Body.FontSize((float)Look.HeadSize).FontColor(Muted).LineHeight(1.2f);

    public static TextStyle Table(double size) => Body.FontSize((float)size).LineHeight((float)Look.TableLineHeight);
}
