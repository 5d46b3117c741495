using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Testing.Files;

namespace Compiler.Tests.Reading.OldWord;

public sealed class OldWordReaderTests
{
    private static readonly byte[] None = [];
    private static readonly byte[] Hidden = [0x3C, 0x08, 1];
    private static readonly byte[] Deleted = [0x00, 0x08, 1];
    private static readonly byte[] Raised = [0x48, 0x2A, 1];
    private static readonly byte[] Symbol = [0x09, 0x6A, 1, 0, 0x41, 0xF0];
    private static readonly byte[] RowEnd = [0x17, 0x24, 1];
    private static readonly byte[] InnerCellEnd = [0x4B, 0x24, 1];
    private static readonly byte[] InnerRowEnd = [0x4C, 0x24, 1];

    public static TheoryData<byte[], string> Characters => new()
    {
        { None, "甲乙丙" },
        { Hidden, "甲丙" },
        { [.. Hidden, 0x3C, 0x08, 0], "甲乙丙" },
        { Deleted, "甲丙" },
        // The value of the style, and its opposite: the style hides nothing.
        { [0x3C, 0x08, 0x80], "甲乙丙" },
        { [0x3C, 0x08, 0x81], "甲丙" },
        { Symbol, "甲〔符〕丙" },
    };

    [Theory]
    [MemberData(nameof(Characters))]
    public void Read_Characters_ByTheirProperties(byte[] properties, string line) =>
        Assert.Equal(line, Lines(("甲", None, None), ("乙", None, properties), ("丙\r", None, None)));

    [Theory]
    [InlineData("甲\v乙\f丙\r", "甲\n乙\n丙")]
    [InlineData("收到\t5\x1E件\x1F\r", "收到 5-件")]
    [InlineData("第\x13 PAGE \x14" + "3\x15页\r", "第3页")]
    [InlineData("甲\x13 IF \x13 PAGE \x14" + "3\x15 \x14乙\x15丙\r", "甲乙丙")]
    [InlineData("甲\x13 TC \x15乙\r", "甲乙")]
    [InlineData("甲\x02乙\x05\r", "甲乙")]
    public void Read_CharactersWithAMeaning_GivesTheText(string text, string lines) => Assert.Equal(lines, Lines((text, None, None)));

    [Fact]
    public void Read_RaisedFigure_IsMarked() =>
        Assert.Equal("共5件〔1〕", Lines(("共5件", None, None), ("1", None, Raised), ("\r", None, None)));

    [Theory]
    [InlineData("甲 1 2|乙 3 4", "1 2 3|1 2 3", "{甲|1|2}\n{乙|3|4}")]
    [InlineData("甲 1|继 2", "1/60 2|1/20 2", "{甲|1}\n{甲|2}")]
    [InlineData("甲 1|乙 丙 2", "2 3|1 2 3", "{甲|甲|1}\n{乙|丙|2}")]
    // Merged across, as Microsoft's two descriptions of the format have it.
    [InlineData("甲 _ 1|乙 丙 2", "1/1 2/2 3|1 2 3", "{甲|甲|1}\n{乙|丙|2}")]
    [InlineData("甲 _ 1|乙 丙 2", "1/2 2/1 3|1 2 3", "{甲|甲|1}\n{乙|丙|2}")]
    [InlineData("甲 字 1|乙 丙 2", "1/1 2/2 3|1 2 3", "{甲|字|1}\n{乙|丙|2}")]
    // A cell without width does not hide the next one.
    [InlineData("甲 1 2|乙 3 4", "1 1 2|1 2 3", "{甲|1|2}\n{乙|3|4}")]
    public void Read_Table_GivesItsGrid(string texts, string cells, string lines) => Assert.Equal(lines, Lines(Table(texts, cells)));

    [Fact]
    public void Read_DeletedRow_IsLeftOut() => Assert.Equal("{乙|2}", Lines(
        [
            ("甲\a1\a", OldWordFiles.InTable(), Deleted), ("\a", Row(1, 2), Deleted),
            ("乙\a2\a", OldWordFiles.InTable(), None), ("\a", Row(1, 2), None),
        ]));

    [Fact]
    public void Read_TableInATable_OnlyLaysOutThePage() => Assert.Equal("文\n{甲|1}", Lines(
        [
            ("文\a", OldWordFiles.InTable(), None),
            ("甲\r", [.. OldWordFiles.InTable(2), .. InnerCellEnd], None), ("1\r", [.. OldWordFiles.InTable(2), .. InnerCellEnd], None),
            ("\r", [.. OldWordFiles.InTable(2), .. InnerRowEnd, .. OldWordFiles.Row((1, 0), (2, 0))], None),
            ("\a", OldWordFiles.InTable(), None), ("\a", Row(1, 2), None),
        ]));

    [Fact]
    public void Read_PictureInACell_IsNoBlank() => Assert.Equal("{甲|〔图〕}", Lines(Table("甲 \x01", "1 2")));

    public static TheoryData<string, byte[]> Files => new()
    {
        { "READ-OLD-OFFICE", OldWordFiles.Create(OldWordFiles.Plain, Text("甲\r"), version: 0x68) },
        { "READ-OLD-OFFICE", OldWordFiles.Create(OldWordFiles.Plain | 0x0004, Text("甲\r")) },
        { "READ-ENCRYPTED", OldWordFiles.Create(OldWordFiles.Plain | 0x0100, Text("甲\r")) },
        // The table stream that the flags name is missing.
        { "READ-DAMAGED", OldWordFiles.Create(0, Text("甲\r")) },
        { "READ-DAMAGED", CompoundFiles.Create(("WordDocument", [0xEC, 0xA5, 0xC1, 0])) },
        // A field that does not end would hide what follows.
        { "READ-OLD-OFFICE", OldWordFiles.Create(Text("甲\x13 PAGE 乙\r")) },
        { "READ-OLD-OFFICE", OldWordFiles.Create(Text("甲\x15乙\r")) },
        // A row of three cells whose end defines two.
        { "READ-OLD-OFFICE", OldWordFiles.Create(Table("甲 1 2", "1 2")) },
        { "READ-OLD-OFFICE", OldWordFiles.Create(("甲\a1\a", OldWordFiles.InTable(), None), ("乙\r", None, None)) },
        { "READ-OLD-OFFICE", OldWordFiles.Create(("甲\a", None, None)) },
        { "READ-OLD-OFFICE", OldWordFiles.Create(("甲\r", OldWordFiles.InTable(200), None)) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_WhatItDoesNotUnderstand_IsAFinding(string code, byte[] content)
    {
        var read = new SourceReader(new ReadingLimits()).Read(content);
        Assert.Equal(code, Assert.Single(read.Findings).Code.Text);
        Assert.Empty(read.Lines);
    }

    private static string Lines(params (string Text, byte[] Paragraph, byte[] Characters)[] runs) =>
        LinesText.Read(OldWordFiles.Create(runs));

    private static (string Text, byte[] Paragraph, byte[] Characters)[] Text(string text) => [(text, None, None)];

    private static byte[] Row(params int[] edges) =>
        [.. OldWordFiles.InTable(), .. RowEnd, .. OldWordFiles.Row([.. edges.Select(edge => (edge, 0))])];

    // “甲 1|乙 2”: the texts of the cells, and for each row “1/60 2”: the right edge of each cell / its flags.
    private static (string Text, byte[] Paragraph, byte[] Characters)[] Table(string texts, string cells) =>
    [
        .. texts.Split('|').Zip(cells.Split('|')).SelectMany(row => (IEnumerable<(string, byte[], byte[])>)
        [
            .. row.First.Split(' ').Select(text => ($"{text.Trim('_')}\a", OldWordFiles.InTable(), None)),
            (
                "\a",
                [
                    .. OldWordFiles.InTable(), .. RowEnd,
                    .. OldWordFiles.Row([.. row.Second.Split(' ').Select(cell => cell.Split('/'))
                        .Select(cell => (int.Parse(cell[0]), cell.Length > 1 ? Convert.ToInt32(cell[1], 16) : 0))]),
                ],
                None),
        ]),
    ];
}
