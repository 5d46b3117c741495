using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;

namespace Compiler.Reading.Pdf.Pages;

/// <summary>The content of a page as displayed, in points from its upper left corner.</summary>
/// <param name="Number">Page number from 1.</param>
/// <param name="Width">The page's width.</param>
/// <param name="Height">The page's height.</param>
/// <param name="Glyphs">Its characters.</param>
/// <param name="Rules">Its straight lines.</param>
/// <param name="Areas">Its coloured areas.</param>
/// <param name="IsDamaged">Whether reading the page failed.</param>
internal sealed record PdfPage(
    int Number, double Width, double Height, ImmutableArray<PdfGlyph> Glyphs, ImmutableArray<PdfRule> Rules, ImmutableArray<PageBox> Areas,
    bool IsDamaged = false)
{
    /// <summary>Whether a picture covers the page; its characters were read from it.</summary>
    public bool IsPicture { get; init; }

    /// <summary>Why the picture could not be read, or not completely.</summary>
    public PdfUnread Unread { get; init; }

    /// <summary>The page rotated so that characters of this direction are upright.</summary>
    public PdfPage Upright(int direction)
    {
        var page = this;
        for (; direction > 0; direction--)
            page = page.TurnedLeft();
        return page;
    }

    private PdfPage TurnedLeft() => this with
    {
        Width = Height,
        Height = Width,
        Glyphs = [.. Glyphs.Select(glyph => glyph.TurnedLeft(Width))],
        Rules = [.. Rules.Select(rule => rule.TurnedLeft(Width))],
        Areas = [.. Areas.Select(area => area.TurnedLeft(Width))],
    };
}
