namespace Compiler.Reading.OldWord;

/// <summary>What the reader needs of the properties of characters.</summary>
/// <param name="IsHidden">Whether they are hidden or deleted.</param>
/// <param name="IsRaised">Whether they are superscript.</param>
/// <param name="IsSymbol">Whether they stand for a character of a symbol font.</param>
/// <param name="IsData">Whether they stand for data of a form field, not for a picture.</param>
internal readonly record struct CharacterFormat(bool IsHidden, bool IsRaised, bool IsSymbol, bool IsData)
{
    public static CharacterFormat Read(PropertyRun run)
    {
        var (isHidden, isDeleted, format) = (false, false, default(CharacterFormat));
        foreach (var (code, operand) in PropertyChanges.Split(run.Changes))
        {
            switch (code)
            {
                // sprmCFVanish; 0x80 and 0x81 are the value of the style and its opposite.
                case 0x083C:
                    isHidden = operand.Byte(0) is 1 or 0x81;
                    break;
                // sprmCFRMarkDel
                case 0x0800:
                    isDeleted = operand.Byte(0) is 1 or 0x81;
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

        return format with { IsHidden = isHidden || isDeleted };
    }
}
