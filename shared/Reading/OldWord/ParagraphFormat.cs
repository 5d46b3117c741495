using Compiler.Reading.OldWord.Streams;

namespace Compiler.Reading.OldWord;

/// <summary>What the reader needs of the properties of a paragraph: its list, and its place in a table.</summary>
internal sealed class ParagraphFormat
{
    private readonly OldWordStreams streams;
    private bool isInTable;
    private int depth = 1;

    private ParagraphFormat(int style, OldWordStreams streams)
    {
        this.streams = streams;
        Style = style;
    }

    /// <summary>Its style.</summary>
    public int Style { get; }

    /// <summary>How many tables it is in, one inside the other.</summary>
    public int Depth => isInTable ? depth : 0;

    /// <summary>Whether it is not text but the end of a row.</summary>
    public bool IsRowEnd { get; private set; }

    /// <summary>Whether it is the last of a cell in a nested table.</summary>
    public bool IsInnerCellEnd { get; private set; }

    /// <summary>The list it is in; 0 if in none, null if the style decides.</summary>
    public int? List { get; private set; }

    /// <summary>The level in its list, or null if the style decides.</summary>
    public int? Level { get; private set; }

    /// <summary>The cells of the row that it ends.</summary>
    public RowFormat Row { get; } = new();

    /// <summary>The properties of a paragraph.</summary>
    /// <param name="run">Its style and the changes to it.</param>
    /// <param name="streams">The streams, one of which has the properties that are too long for a page.</param>
    public static ParagraphFormat Read(PropertyRun run, OldWordStreams streams)
    {
        var format = new ParagraphFormat(run.Style, streams);
        format.Apply(run.Changes, isElsewhere: false);
        return format;
    }

    private void Apply(WordBytes changes, bool isElsewhere)
    {
        streams.To.Spend(1 + changes.Length);
        foreach (var (code, operand) in PropertyChanges.Split(changes))
        {
            switch (code)
            {
                // sprmPFInTable
                case 0x2416:
                    isInTable = operand.Byte(0) != 0;
                    break;
                // sprmPFTtp, sprmPFInnerTtp
                case 0x2417 or 0x244C:
                    IsRowEnd = operand.Byte(0) != 0;
                    break;
                // sprmPFInnerTableCell
                case 0x244B:
                    IsInnerCellEnd = operand.Byte(0) != 0;
                    break;
                // sprmPItap
                case 0x6649:
                    depth = operand.Int32(0);
                    break;
                // sprmPDtap
                case 0x664A:
                    depth += operand.Int32(0);
                    break;
                // sprmPIlfo; past 0x7FE the paragraph only looks as if it were in a list.
                case 0x460B:
                    List = operand.UInt16(0) is <= 0x7FE and var list ? list : 0;
                    break;
                // sprmPIlvl
                case 0x260A:
                    Level = operand.Byte(0);
                    break;
                // sprmPHugePapx and sprmPTableProps: the properties are in the stream Data.
                case 0x6645 or 0x6646 or 0x646B when !isElsewhere:
                    Apply(streams.Data.Slice(operand.UInt32(0) + 2L, streams.Data.UInt16(operand.UInt32(0))), isElsewhere: true);
                    break;
                default:
                    Row.Apply(code, operand);
                    break;
            }
        }
    }
}
