using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.Office;

/// <summary>The text of a paragraph.</summary>
internal sealed class WordText
{
    private readonly ParagraphText text = new();
    private readonly List<OpenXmlElement> boxes = [];
    private bool hasImage;

    private WordText()
    {
    }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>The contents of the text boxes anchored in it.</summary>
    public IReadOnlyList<OpenXmlElement> Boxes => boxes;

    public static WordText Read(OpenXmlElement paragraph, WordNumbering numbering)
    {
        var read = new WordText();
        read.Read(paragraph);
        var lines = read.text.Lines();
        read.Lines = ParagraphText.Numbered(lines, numbering.Next(paragraph, isShown: lines.Count > 0));
        return read;
    }

    /// <summary>The lines of a cell, including those of its text boxes.</summary>
    public static IReadOnlyList<string> ReadCell(OpenXmlElement cell, WordNumbering numbering, SourceBuilder to)
    {
        var lines = new List<string>();
        var hasImage = false;
        Collect(cell);
        if (lines.Count == 0 && hasImage)
            lines.Add(ParagraphText.ImageMark);
        return lines;

        void Collect(OpenXmlElement element)
        {
            to.Spend();
            if (element.LocalName != "p")
            {
                foreach (var child in WordElements.Content(element))
                    Collect(child);
                return;
            }

            var paragraph = Read(element, numbering);
            lines.AddRange(paragraph.Lines);
            hasImage |= paragraph.hasImage;
            foreach (var box in paragraph.Boxes)
                Collect(box);
        }
    }

    private void Read(OpenXmlElement element)
    {
        switch (element.LocalName)
        {
            case "t":
                text.Append(element.InnerText);
                break;
            case "tab" or "ptab":
                text.Append(' ');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "sym":
                text.Append(ParagraphText.SymbolMark);
                break;
            case "blip" or "imagedata":
                hasImage = true;
                break;
            case "txbxContent":
                boxes.Add(element);
                break;
            case "delText" or "instrText" or "rt" or "fldData":
                break;
            case "r":
                ReadRun(element);
                break;
            default:
                ReadContent(element);
                break;
        }
    }

    private void ReadContent(OpenXmlElement element)
    {
        foreach (var child in WordElements.Content(element))
            Read(child);
    }

    private void ReadRun(OpenXmlElement run)
    {
        var properties = WordElements.Child(run, "rPr");
        if (WordElements.IsEnabled(WordElements.Child(properties, "vanish")))
            return;
        var start = text.Length;
        ReadContent(run);
        if (WordElements.Value(WordElements.Child(properties, "vertAlign")) == "superscript")
            text.Raise(start);
    }
}
