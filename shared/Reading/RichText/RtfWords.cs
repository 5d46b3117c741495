using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Reading.RichText;

/// <summary>What the control words of a document say of its characters, paragraphs, cells and rows.</summary>
internal sealed class RtfWords(RtfText text, RtfFonts fonts, ReadingLimits limits)
{
    private RtfRowDefinition row = new();
    private RtfRowDefinition nestedRow = new();

    /// <summary>The number of paragraphs, cells and rows so far, and of what is said of cells.</summary>
    public int Elements { get; private set; }

    /// <summary>Counts an element.</summary>
    public void Count() => Elements++;

    /// <summary>Adds a Unicode character, or a half of one.</summary>
    public void TakeUnicode(int value, in RtfState state)
    {
        if (value is >= char.MinValue and <= char.MaxValue or (< 0 and >= short.MinValue))
            text.Append([(char)value], state);
        else if (value is > char.MaxValue and <= 0x10FFFF)
            text.Append(char.ConvertFromUtf32(value), state);
    }

    /// <summary>Takes a backslash with a character that is no letter.</summary>
    public void TakeSymbol(char symbol, ref RtfState state)
    {
        switch (symbol)
        {
            case '\\' or '{' or '}':
                text.Append((byte)symbol, state);
                break;
            case '~' or '\t':
                text.Append(" ", state);
                break;
            case '_':
                text.Append("-", state);
                break;
            case '\r' or '\n':
                EndParagraph(state);
                break;
        }
    }

    /// <summary>Takes a control word.</summary>
    public void Take(string word, int? parameter, ref RtfState state)
    {
        if (Character(word) is { } character)
            text.Append(character, state);
        else if (!TakeFormat(word, parameter, ref state) && !TakeFont(word, parameter, ref state))
            TakeEnd(word, parameter, state);
    }

    private static string? Character(string word) => word switch
    {
        "tab" or "emspace" or "enspace" or "qmspace" => " ",
        "line" or "lbr" or "page" or "column" or "softline" or "softpage" or "softcol" => "\n",
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        _ => null,
    };

    private static bool TakeFormat(string word, int? parameter, ref RtfState state)
    {
        var isOn = parameter != 0;
        switch (word)
        {
            case "plain":
                state.ResetCharacters();
                break;
            case "pard":
                state.ResetParagraph();
                break;
            case "intbl":
                state.IsInTable = isOn;
                break;
            case "itap":
                state.Depth = parameter ?? 1;
                break;
            case "v":
                state.IsHidden = isOn;
                break;
            case "deleted" or "mvf":
                state.IsDeleted = isOn;
                break;
            case "super":
                state.IsRaised = isOn;
                break;
            case "up":
                state.IsRaised = (parameter ?? 1) > 0;
                break;
            case "nosupersub" or "sub" or "dn":
                state.IsRaised = false;
                break;
            default:
                return false;
        }

        return true;
    }

    private bool TakeFont(string word, int? parameter, ref RtfState state)
    {
        switch (word)
        {
            case "f":
                state.Font = parameter;
                break;
            case "af" when state.HasKindOfText:
                state.Font = parameter;
                break;
            case "loch" or "hich" or "dbch":
                state.HasKindOfText = true;
                break;
            case "ltrch" or "rtlch":
                state.HasKindOfText = false;
                break;
            case "deff":
                fonts.SetDefault(parameter ?? 0);
                break;
            case "ansicpg" when parameter > 0:
                fonts.CodePage = parameter.Value;
                break;
            case "mac":
                fonts.CodePage = 10000;
                break;
            case "pc":
                fonts.CodePage = 437;
                break;
            case "pca":
                fonts.CodePage = 850;
                break;
            default:
                return false;
        }

        return true;
    }

    private void TakeEnd(string word, int? parameter, in RtfState state)
    {
        switch (word)
        {
            case "par" or "sect":
                EndParagraph(state);
                break;
            case "cell":
                EndCell(1, state);
                break;
            case "nestcell":
                EndCell(Math.Max(state.Level, 2), state);
                break;
            case "row":
                EndRow(1, row, state);
                break;
            case "nestrow":
                EndRow(Math.Max(state.Level, 2), nestedRow, state);
                break;
            default:
                if (state.IsInNestedRow)
                    nestedRow = Define(nestedRow, word, parameter);
                else
                    row = Define(row, word, parameter);
                break;
        }
    }

    private void EndParagraph(in RtfState state)
    {
        Count();
        text.Flush();
        if (state.Target == RtfTarget.Body)
            state.Flow.EndParagraph(state.Level);
    }

    private void EndCell(int level, in RtfState state)
    {
        Count();
        text.Flush();
        if (state.Target == RtfTarget.Body)
            state.Flow.EndCell(level, isMarked: state.Level > 0);
    }

    private void EndRow(int level, RtfRowDefinition definition, in RtfState state)
    {
        Count();
        text.Flush();
        if (state.Target == RtfTarget.Body)
            state.Flow.EndRow(level, definition, state.IsDeleted || state.IsHidden);
    }

    private RtfRowDefinition Define(RtfRowDefinition definition, string word, int? parameter)
    {
        if (word == "trowd")
            return new RtfRowDefinition();
        var next = definition.IsUsed ? new RtfRowDefinition() : definition;
        if (!next.Take(word, parameter, limits.MaxCellsInRow + 1))
            return definition;
        Count();
        return next;
    }
}
