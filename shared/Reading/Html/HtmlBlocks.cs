using System.Text;
using AngleSharp.Dom;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Html;

/// <summary>Splits a page into paragraphs and data tables; layout tables are dissolved.</summary>
/// <param name="to">Counts the work against the limits.</param>
/// <param name="keepsMenus">Whether to keep paragraphs of links; in a cell they are its text.</param>
internal sealed class HtmlBlocks(SourceBuilder to, bool keepsMenus = false)
{
    private const int MaxUnlinkedInMenu = 12;

    private readonly List<HtmlBlock> blocks = [];
    private readonly StringBuilder text = new();
    private int linked;
    private int linkDepth;

    public IReadOnlyList<HtmlBlock> All => blocks;

    public void Read(IElement root)
    {
        ReadChildren(root);
        Flush();
    }

    /// <summary>The paragraphs inside a cell.</summary>
    public static IReadOnlyList<string> ReadCell(IElement cell, SourceBuilder to)
    {
        var inner = new HtmlBlocks(to, keepsMenus: true);
        inner.Read(cell);
        return [.. inner.blocks.Select(block => block.Text)];
    }

    private void ReadChildren(INode node)
    {
        to.Spend();
        foreach (var child in node.ChildNodes)
            Read(child);
    }

    private void Read(INode node)
    {
        if (node is IText words)
            Append(words.Data);
        else if (node is IElement element && !HtmlElements.IsHidden(element))
            ReadElement(element);
    }

    private void ReadElement(IElement element)
    {
        var name = element.LocalName;
        if (name == "table" && HtmlTable.IsData(element))
            ReadTable(element);
        else if (name is "br" or "hr")
            Flush();
        else if (HtmlElements.IsBlock(name))
            ReadBlock(element);
        else if (name == "a" && element.HasAttribute("href"))
            ReadLink(element);
        else if (name == "sup" && element.TextContent.AsSpan().Trim() is var note && CellString.IsFigure(note))
            text.Append('〔').Append(note).Append('〕');
        else if (name == "img")
            text.Append(HtmlElements.ImageMark);
        else if (name == "input")
            Append(HtmlElements.InputValue(element));
        else
            ReadChildren(element);
    }

    private void ReadBlock(IElement element)
    {
        Flush();
        ReadChildren(element);
        Flush();
    }

    private void ReadLink(IElement link)
    {
        linkDepth++;
        ReadChildren(link);
        linkDepth--;
    }

    private void ReadTable(IElement table)
    {
        Flush();
        var (cells, rows) = HtmlTable.Read(table, to);
        blocks.Add(new HtmlBlock("", cells, rows));
    }

    private void Append(string words)
    {
        text.Append(words);
        if (linkDepth > 0)
            linked += words.Count(character => !char.IsWhiteSpace(character));
    }

    // Menus, breadcrumbs and lists of other articles are paragraphs of links.
    private void Flush()
    {
        var isMenu = !keepsMenus && linked > 0 && Length() - linked <= Math.Min(MaxUnlinkedInMenu, linked);
        var paragraph = isMenu ? "" : CellString.Normalize(text.ToString());
        text.Clear();
        linked = 0;
        if (paragraph.Length > 0 && (keepsMenus || paragraph != HtmlElements.ImageMark))
            blocks.Add(new HtmlBlock(paragraph));
    }

    private int Length()
    {
        var length = 0;
        foreach (var chunk in text.GetChunks())
        {
            foreach (var character in chunk.Span)
                length += char.IsWhiteSpace(character) ? 0 : 1;
        }

        return length;
    }
}
