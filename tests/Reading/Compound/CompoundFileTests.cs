using System.Buffers.Binary;
using System.Text;
using Compiler.Reading.Compound;
using Compiler.Reading.Formats;
using Compiler.Testing.Files;

namespace Compiler.Tests.Reading.Compound;

public sealed class CompoundFileTests
{
    private const int Directory = 48;
    private const int MiniTable = 60;
    private const int FurtherLists = 68;

    [Theory]
    [InlineData(512, 0)]
    [InlineData(512, 1)]
    [InlineData(512, 64)]
    [InlineData(512, 4095)]
    [InlineData(512, 4096)]
    [InlineData(512, 70_001)]
    // More sectors than the header can list.
    [InlineData(512, 8_000_000)]
    [InlineData(4096, 100)]
    [InlineData(4096, 70_001)]
    public void Read_Stream_GivesItsBytes(int sector, int length)
    {
        var content = Noise(length);
        var file = CompoundFile.Open(CompoundFiles.Create(sector, ("甲", Noise(500)), ("WordDocument", content), ("1Table", Noise(5000))));
        Assert.Equal(content, file.Read("worddocument"));
        Assert.Equal(Noise(5000), file.Read("1Table"));
        Assert.Null(file.Read("0Table"));
    }

    [Theory]
    [InlineData(Directory, 0u)]
    [InlineData(Directory, 1_000_000u)]
    [InlineData(Directory, uint.MaxValue)]
    [InlineData(MiniTable, 1_000_000u)]
    public void Open_HeaderThatLeadsAstray_Throws(int at, uint sector)
    {
        var file = CompoundFiles.Create(("甲", Noise(100)), ("乙", Noise(10_000)));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), sector);
        Assert.Throws<InvalidDataException>(() => CompoundFile.Open(file));
    }

    [Fact]
    public void Open_ListThatLeadsToItself_Ends()
    {
        var file = CompoundFiles.Create(("甲", Noise(8_000_000)));
        var list = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(FurtherLists));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(512 + (list * 512) + 508), list);
        CompoundFile.Open(file);
    }

    [Fact]
    public void Read_ChainThatComesBack_Throws()
    {
        var file = CompoundFiles.Create(("甲", Noise(10_000)));
        var table = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(76));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(512 + (table * 512) + 40), 3);
        Assert.Throws<InvalidDataException>(() => CompoundFile.Open(file).Read("甲"));
    }

    [Fact]
    public void Read_StreamsOfTheSameSectors_Throws()
    {
        var file = CompoundFiles.Create([("甲", Noise(10_000)), .. Enumerable.Range(0, 9).Select(i => ($"{i}", Noise(0)))]);
        var entry = file.AsSpan(file.AsSpan().IndexOf(Encoding.Unicode.GetBytes("甲\0")))[116..128].ToArray();
        for (var i = 0; i < 9; i++)
            entry.CopyTo(file.AsSpan(file.AsSpan().IndexOf(Encoding.Unicode.GetBytes($"{i}\0\0")) + 116));
        var opened = CompoundFile.Open(file);
        Assert.Throws<InvalidDataException>(() => Enumerable.Range(0, 9).Select(i => opened.Read($"{i}")).ToList());
    }

    [Theory]
    [InlineData(FileFormat.OldWord, "1Table", "WordDocument")]
    [InlineData(FileFormat.OldWorkbook, "Workbook")]
    [InlineData(FileFormat.OldWorkbook, "Book")]
    [InlineData(FileFormat.OldOffice, "EncryptedPackage", "WordDocument")]
    [InlineData(FileFormat.OldOffice, "PowerPoint Document")]
    public void Detect_CompoundFile_ByItsStreams(FileFormat format, params string[] streams)
    {
        var file = CompoundFiles.Create([.. streams.Select(name => (name, Noise(5000)))]);
        Assert.Equal(format, FormatDetector.Detect(file));
        // Without its tables, by what looks like a directory.
        Assert.Equal(format, FormatDetector.Detect(file.AsMemory(0, file.Length - 512)));
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(length).NextBytes(noise);
        return noise;
    }
}
