namespace Compiler.Reading.OldWord.Streams;

/// <summary>Takes apart a list of changes of properties ([MS-DOC] 2.2.5, Prl).</summary>
internal static class PropertyChanges
{
    private const int DefineTable = 0xD608;
    private const int DefineOldTable = 0xD606;
    private const int ChangeTabs = 0xC615;

    /// <summary>The changes in their order; one that is cut off throws <see cref="InvalidDataException"/>.</summary>
    public static IEnumerable<(int Code, WordBytes Operand)> Split(WordBytes changes)
    {
        // A list may have a byte more, so that its length is even.
        for (var at = 0; at + 2 < changes.Length;)
        {
            var code = changes.UInt16(at);
            var operand = changes.Slice(at + 2, Length(code, changes.Slice(at + 2, changes.Length - at - 2)));
            yield return (code, operand);
            at += 2 + operand.Length;
        }
    }

    private static int Length(int code, WordBytes operand) => (code >> 13) switch
    {
        0 or 1 => 1,
        2 or 4 or 5 => 2,
        3 => 4,
        7 => 3,
        _ => code switch
        {
            DefineTable or DefineOldTable => operand.UInt16(0) + 1,
            // Too many tabs for one byte: their numbers say how long they are.
            ChangeTabs when operand.Byte(0) == byte.MaxValue => 3 + (operand.Byte(1) * 4) + (operand.Byte(2 + (operand.Byte(1) * 4)) * 3),
            _ => operand.Byte(0) + 1,
        },
    };
}
