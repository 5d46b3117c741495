using Compiler.Reading.OldWord.Streams;

namespace Compiler.Reading.OldWord;

/// <summary>What the reader needs of the properties of characters.</summary>
/// <param name="IsHidden">Whether they are hidden or deleted.</param>
/// <param name="IsRaised">Whether they are superscript.</param>
/// <param name="IsSymbol">Whether they stand for a character of a symbol font.</param>
/// <param name="IsData">Whether they stand for data of a form field, not for a picture.</param>
internal readonly record struct CharacterFormat(bool IsHidden, bool IsRaised, bool IsSymbol, bool IsData)
{
    /// <summary>The properties of characters.</summary>
    /// <param name="changes">The changes to their styles.</param>
    /// <param name="paragraphStyle">The style of their paragraph.</param>
    /// <param name="styles">The styles of the document.</param>
    public static CharacterFormat Read(WordBytes changes, int paragraphStyle, OldWordStyles styles)
    {
        var (isDeleted, style, vanish, format) = (false, 0, 0x80, default(CharacterFormat));
        foreach (var (code, operand) in PropertyChanges.Split(changes))
        {
            switch (code)
            {
                // sprmCFVanish
                case 0x083C:
                    vanish = operand.Byte(0);
                    break;
                // sprmCFRMarkDel
                case 0x0800:
                    isDeleted = operand.Byte(0) is 1 or 0x81;
                    break;
                // sprmCIstd
                case 0x4A30:
                    style = operand.UInt16(0);
                    break;
                // sprmCIss
                case 0x2A48:
                    format = format with { IsRaised = operand.Byte(0) == 1 };
                    break;
                // sprmCSymbol
                case 0x6A09:
                    format = format with { IsSymbol = true };
                    break;
                // sprmCFData
                case 0x0806:
                    format = format with { IsData = operand.Byte(0) == 1 };
                    break;
            }
        }

        // 0x80 and 0x81 are the value of the styles and its opposite.
        var isHidden = vanish < 0x80 ? vanish == 1 : (vanish == 0x81) ^ styles.Hides(paragraphStyle) ^ (style != 0 && styles.Hides(style));
        return format with { IsHidden = isHidden || isDeleted };
    }

    /// <summary>Whether the changes of a style hide its text; null if they do not say.</summary>
    public static bool? Hidden(WordBytes changes)
    {
        bool? isHidden = null;
        foreach (var (code, operand) in PropertyChanges.Split(changes))
            isHidden = code == 0x083C ? operand.Byte(0) is 1 or 0x81 : isHidden;
        return isHidden;
    }
}
