using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;

namespace Compiler.Reading.RichText;

/// <summary>Follows the groups of a rich text file: which text is shown, and where it goes.</summary>
internal sealed class RtfInterpreter
{
    // Groups in each other cost a little memory and no recursion; programs that never end a font have written 2,700.
    private const int MaxGroups = 10_000;

    private readonly RtfLexer lexer;
    private readonly SourceBuilder to;
    private readonly RtfFonts fonts = new();
    private readonly RtfText text;
    private readonly RtfWords words;
    private readonly Stack<RtfState> outer = [];
    private RtfState state;

    // The pieces still to come that stand for a Unicode character before them.
    private int substitutes;
    private bool isHalf;

    // Whether the next word is the first of its group, and whether a star precedes it.
    private bool isFirst;
    private bool isOptional;

    /// <summary>Creates an interpreter of one file.</summary>
    /// <param name="lexer">The pieces of the file.</param>
    /// <param name="to">Counts the work against the limits.</param>
    /// <param name="write">Receives the blocks outside all tables.</param>
    public RtfInterpreter(RtfLexer lexer, SourceBuilder to, Action<RtfBlock> write)
    {
        (this.lexer, this.to) = (lexer, to);
        text = new RtfText(fonts);
        words = new RtfWords(text, fonts, to.Limits);
        state = new RtfState { Flow = new RtfFlow(write), Substitutes = 1 };
    }

    /// <summary>Whether some bytes could not be decoded.</summary>
    public bool IsDamaged => text.IsDamaged;

    /// <summary>Reads the file until its end or a limit; returns a finding if it is not whole or too large.</summary>
    public Finding? Read()
    {
        var isClosed = false;
        while (!isClosed && !to.IsFull)
        {
            var token = lexer.Read();
            to.Spend(1 + lexer.Length);
            if (token == RtfTokenKind.End || (token == RtfTokenKind.GroupEnd && outer.Count == 0))
                return FindingCatalogue.DamagedFile(RichTextReader.Kind);
            Take(token);
            isClosed = outer.Count == 0;
            if (outer.Count > MaxGroups)
                return FindingCatalogue.TooDeep(MaxGroups);
            if (state.Level > to.Limits.MaxDepth)
                return FindingCatalogue.TooDeep(to.Limits.MaxDepth);
            if (words.Elements > to.Limits.MaxElements)
                return FindingCatalogue.TooManyElements(to.Limits.MaxElements);
            // Text waits for the end of its table before it is counted.
            if (text.Length > to.Limits.MaxCharacters)
                to.TryAddText(text.Length);
        }

        text.Flush();
        state.Flow.End();
        return null;
    }

    private void Take(RtfTokenKind token)
    {
        switch (token)
        {
            case RtfTokenKind.GroupStart:
                outer.Push(state);
                (substitutes, isFirst, isOptional) = (0, true, false);
                return;
            case RtfTokenKind.GroupEnd:
                EndGroup();
                return;
            case RtfTokenKind.Text:
                TakeText(lexer.Text);
                isFirst &= lexer.Text.IndexOfAnyExcept((byte)' ') < 0;
                return;
            case RtfTokenKind.Symbol when lexer.Byte == '*':
                isOptional = true;
                return;
            case var _ when substitutes > 0:
                TakeSubstitute(token);
                break;
            case RtfTokenKind.Hex:
                text.Append(lexer.Byte, state);
                break;
            case RtfTokenKind.Symbol:
                words.TakeSymbol((char)lexer.Byte, ref state);
                break;
            default:
                TakeWord(lexer.Word, lexer.Parameter);
                break;
        }

        isFirst = isOptional = false;
    }

    private void EndGroup()
    {
        var (ended, around) = (state, outer.Pop());
        (state, substitutes, isFirst, isOptional) = (around, 0, false, false);
        if (ended.Flow == around.Flow && !ended.IsRaised)
            return;
        text.Flush();
        if (ended.Flow == around.Flow)
            ended.Flow.EndRaised();
        else
            ended.Flow.End();
    }

    private void TakeText(ReadOnlySpan<byte> bytes)
    {
        var skipped = Math.Min(substitutes, bytes.Length);
        substitutes -= skipped;
        if (!state.IsShown)
            return;
        foreach (var value in bytes[skipped..])
        {
            if (value == '\t')
                text.Append(" ", state);
            else if (value >= ' ')
                text.Append(value, state);
        }
    }

    // Some programs write both bytes of a Chinese character where they have announced one.
    private void TakeSubstitute(RtfTokenKind token)
    {
        isHalf =
            !isHalf
            && token == RtfTokenKind.Hex
            && state.Substitutes == 1
            && text.IsLead(lexer.Byte, state)
            && lexer.Rest.StartsWith("\\'"u8);
        substitutes -= isHalf ? 0 : 1;
    }

    private void TakeWord(string word, int? parameter)
    {
        if (isFirst && state.Target != RtfTarget.Skipped && BeginsDestination(word))
            return;
        switch (word)
        {
            case "uc":
                state.Substitutes = Math.Max(parameter ?? 1, 0);
                break;
            case "ud" when state.Alternative is { } target:
                (state.Target, state.Alternative) = (target, null);
                break;
            case "u":
                words.TakeUnicode(parameter ?? 0, state);
                substitutes = state.Substitutes;
                break;
            case var _ when state.Target == RtfTarget.Fonts:
                fonts.Define(word, parameter);
                break;
            case var _ when state.Target != RtfTarget.Skipped:
                words.Take(word, parameter, ref state);
                break;
        }
    }

    private bool BeginsDestination(string word)
    {
        if (RtfDestinations.IsPicture(word) && state.IsHidden is false)
            state.Flow.AddImage();
        if (word == "upr")
            (state.Alternative, state.Target) = (state.Target, RtfTarget.Skipped);
        else if (word == "ud" && state.Alternative is not null)
            return false;
        else if (RtfDestinations.IsSkipped(word, isOptional))
            state.Target = RtfTarget.Skipped;
        else if (RtfDestinations.IsBox(word))
            BeginBox();
        else if (word == "nesttableprops")
            state.IsInNestedRow = true;
        else if (RtfDestinations.Target(word) is { } target)
            state.Target = target;
        else
            return isOptional;
        return true;
    }

    // The text of a box follows the paragraph in which it is anchored.
    private void BeginBox()
    {
        text.Flush();
        words.Count();
        var anchor = state.Flow.Anchor;
        state.Flow = new RtfFlow(anchor.AddBox, anchor);
        state.ResetParagraph();
    }
}
