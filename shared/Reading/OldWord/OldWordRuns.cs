using System.Text;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.OldWord;

/// <summary>Collects the characters of a paragraph into runs, without what is hidden or deleted; of fields only the results.</summary>
/// <param name="xml">Makes the elements.</param>
/// <param name="objects">Returns the element for the object anchored at a character; null for a picture.</param>
internal sealed class OldWordRuns(OldWordXml xml, Func<int, OpenXmlElement?> objects)
{
    private readonly StringBuilder text = new();

    // Of each field that is open, whether its result has not begun.
    private readonly Stack<bool> fields = [];
    private int instructions;
    private List<OpenXmlElement> runs = [];

    /// <summary>Whether a field is open.</summary>
    public bool IsInField => fields.Count > 0;

    /// <summary>Adds a character of the document.</summary>
    public void Add(char character, int number, CharacterFormat format)
    {
        // [MS-DOC] 2.4.1: the characters with a meaning of their own.
        switch (character)
        {
            case '\x13':
                fields.Push(true);
                instructions++;
                break;
            case '\x14' or '\x15':
                if (!fields.TryPop(out var isInstruction))
                    throw new InvalidDataException("A field ends that has not begun.");
                instructions -= isInstruction ? 1 : 0;
                if (character == '\x14')
                    fields.Push(false);
                break;
            case '\b':
                Put(objects(number) ?? Picture(), format);
                break;
            case '\x01':
                if (!format.IsData)
                    Put(Picture(), format);
                break;
            case '\t':
                Write(' ', format);
                break;
            case '\v' or '\f' or '\x0E':
                Write('\n', format);
                break;
            case '\x1E':
                Write('-', format);
                break;
            case < ' ':
                break;
            default:
                if (format.IsSymbol)
                    Put(xml.Element("sym"), format);
                else
                    Write(character, format);
                break;
        }
    }

    /// <summary>Ends a run of characters with the same properties.</summary>
    public void EndRun(CharacterFormat format)
    {
        if (text.Length == 0)
            return;
        var content = xml.Text(text.ToString());
        text.Clear();
        runs.Add(format.IsRaised
            ? xml.Element("r", xml.Element("rPr", xml.Value("vertAlign", "superscript")), content)
            : xml.Element("r", content));
    }

    /// <summary>The runs since the last paragraph.</summary>
    public IReadOnlyList<OpenXmlElement> Take()
    {
        var taken = runs;
        runs = [];
        return taken;
    }

    private void Write(char character, CharacterFormat format)
    {
        if (!format.IsHidden && instructions == 0)
            text.Append(character);
    }

    private void Put(OpenXmlElement element, CharacterFormat format)
    {
        if (format.IsHidden || instructions > 0)
            return;
        EndRun(format);
        runs.Add(xml.Element("r", element));
    }

    private OpenXmlElement Picture() => xml.Element("pict", xml.Element("imagedata"));
}
