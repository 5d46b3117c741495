using System.Text;
using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.Office;

/// <summary>The text of a paragraph.</summary>
internal sealed class WordText
{
    /// <summary>Replaces a picture in a cell. Its content is unknown, so the cell must not count as blank.</summary>
    private const string ImageMark = "〔图〕";

    /// <summary>Replaces a character of a symbol font, whose shape is unknown.</summary>
    private const string SymbolMark = "〔符〕";

    private readonly StringBuilder text = new();
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
        read.Lines = [.. read.text.ToString().Split('\n').Select(line => CellString.Normalize(line)).Where(line => line.Length > 0)];
        // A list number before a figure would change the figure.
        if (numbering.Next(paragraph, isShown: read.Lines.Count > 0) is { } number && !char.IsDigit(read.Lines[0][0]))
            read.Lines = [number + read.Lines[0], .. read.Lines.Skip(1)];
        return read;
    }

    /// <summary>The lines of a cell, including those of its text boxes.</summary>
    public static IReadOnlyList<string> ReadCell(OpenXmlElement cell, WordNumbering numbering, SourceBuilder to)
    {
        var lines = new List<string>();
        var hasImage = false;
        Collect(cell);
        if (lines.Count == 0 && hasImage)
            lines.Add(ImageMark);
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
                text.Append(SymbolMark);
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
        // The mark of a footnote must not become a digit of the figure before it.
        if (WordElements.Value(WordElements.Child(properties, "vertAlign")) == "superscript"
            && CellString.IsFigure(text.ToString(start, text.Length - start)))
        {
            text.Insert(start, '〔').Append('〕');
        }
    }
}
