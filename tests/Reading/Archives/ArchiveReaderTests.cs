using System.Text;
using Compiler.Reading.Archives;

namespace Compiler.Tests.Reading.Archives;

public sealed class ArchiveReaderTests
{
    private static readonly byte[] Some = "报告"u8.ToArray();

    [Fact]
    public void Read_FilesInFolders_GivesThemInTheOrderOfTheArchive() =>
        Assert.Equal(["县直/b.txt", "a.txt"], Paths(Zips.Create(("县直/", []), ("县直/b.txt", Some), ("a.txt", Some))));

    [Theory]
    [InlineData("县直/财政局.txt")]
    [InlineData("镇/〇.txt")]
    public void Read_NamesWrittenByWindowsInChinese_AreReadable(string name) =>
        Assert.Equal([name], Paths(Zips.Create(Zips.Gb18030, (name, Some))));

    [Fact]
    public void Read_NamesInUtf8WithoutTheMark_AreReadable()
    {
        // The bytes of UTF-8 under another encoding's name: no mark is set.
        var archive = Zips.Create(Encoding.Latin1, (Encoding.Latin1.GetString("财政局.txt"u8), Some));
        Assert.Equal(["财政局.txt"], Paths(archive));
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("C:\\Windows\\a.txt", "C_/Windows/a.txt")]
    [InlineData("a/./b/../c.txt", "a/b/c.txt")]
    [InlineData("a//b.txt", "a/b.txt")]
    [InlineData("a\nb.txt", "a_b.txt")]
    [InlineData("\u202Etxt.a", "_txt.a")]
    [InlineData(" a . ", "a")]
    [InlineData("..", "_")]
    public void Read_NamesThatLeadElsewhere_AreHarmless(string name, string path) => Assert.Equal([path], Paths(Zips.Create((name, Some))));

    [Fact]
    public void Read_NamesThatBecomeAlike_StayApart() =>
        Assert.Equal(["a.txt", "a(2).txt", "A(3).txt"], Paths(Zips.Create(("a.txt", Some), ("../a.txt", Some), ("A.txt", Some))));

    [Fact]
    public void Read_VeryLongNames_AreCutAndKeepTheirEnding()
    {
        var path = Assert.Single(Paths(Zips.Create((string.Join('/', Enumerable.Repeat(new string('长', 100), 9)) + ".docx", Some))));
        Assert.InRange(path.Length, 1, 410);
        Assert.EndsWith(".docx", path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("__MACOSX/._a.txt")]
    [InlineData("县直/.DS_Store")]
    [InlineData("县直/~$告.docx")]
    [InlineData("Thumbs.db")]
    [InlineData("._a.txt")]
    public void Read_WhatSystemsLeaveBehind_IsNoFile(string name) => Assert.Empty(Read(Zips.Create((name, Some))));

    [Fact]
    public void Read_EntryBeyondTheLimit_IsRefusedAndTheOthersAreNot()
    {
        var entries = Read(Zips.Create(("large.txt", Noise(3000)), ("small.txt", Some)), new ArchiveLimits { MaxEntryBytes = 2000 });
        Assert.Equal([ArchiveEntryOutcome.TooLarge, ArchiveEntryOutcome.Unpacked], entries.Select(entry => entry.Outcome));
    }

    [Fact]
    public void Read_EntriesBeyondTheTotal_AreRefusedFromThereOn()
    {
        var entries = Read(
            Zips.Create(("a", Noise(900)), ("b", Noise(900)), ("c", Noise(900)), ("d", Noise(50))),
            new ArchiveLimits { MaxTotalBytes = 2000 });
        Assert.Equal(
            [ArchiveEntryOutcome.Unpacked, ArchiveEntryOutcome.Unpacked, ArchiveEntryOutcome.OverTotal, ArchiveEntryOutcome.Unpacked],
            entries.Select(entry => entry.Outcome));
    }

    [Fact]
    public void Read_BombOfZeros_IsRefusedBeforeItIsUnpacked()
    {
        var archive = Zips.Create([.. Enumerable.Range(0, 40).Select(i => ($"{i}.txt", new byte[30 * 1024 * 1024]))]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.All(Read(archive), entry => Assert.Equal(ArchiveEntryOutcome.Inflated, entry.Outcome));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400L * 1024 * 1024);
    }

    [Fact]
    public void Read_TooManyEntries_UnpacksNone()
    {
        var archive = Zips.Create([.. Enumerable.Range(0, 501).Select(i => ($"{i}.txt", Some))]);
        Assert.Equal(ArchiveState.TooManyEntries, new ArchiveReader(new ArchiveLimits()).Read(archive, out var entries));
        Assert.Empty(entries);
    }

    [Fact]
    public void Read_LockedEntry_IsNamed() =>
        Assert.Equal(ArchiveEntryOutcome.Encrypted, Assert.Single(Read(Zips.Locked(Zips.Create(("a.txt", Some))))).Outcome);

    [Fact]
    public void Read_ArchiveInTheArchive_IsNotOpened()
    {
        var entries = Read(
            Zips.Create(
                ("b.zip", Zips.Create(("a.txt", Some))),
                ("c.rar", [.. "Rar!\x1A\x07\x01\x00"u8, .. Some]),
                ("d.docx", Zips.Create(("[Content_Types].xml", Some), ("word/document.xml", Some)))));
        Assert.Equal(
            [ArchiveEntryOutcome.Nested, ArchiveEntryOutcome.Nested, ArchiveEntryOutcome.Unpacked], entries.Select(entry => entry.Outcome));
    }

    [Fact]
    public void Read_EntryWithADamagedDigit_IsRefusedByItsChecksum()
    {
        // Stored, not packed: nothing but the checksum knows.
        var archive = Zips.Create(("a.txt", Noise(64)));
        archive[archive.AsSpan().IndexOf(Noise(64).AsSpan(0, 16)) + 3] ^= 1;
        Assert.Equal(ArchiveEntryOutcome.Damaged, Assert.Single(Read(archive)).Outcome);
    }

    [Fact]
    public void Read_DamagedAnywhere_NeverThrowsAndNeverGivesOtherBytes()
    {
        var archive = Zips.Create(("a.txt", Some), ("县直/b.txt", Noise(500)));
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var damaged = archive.ToArray();
            for (var hit = random.Next(1, 4); hit > 0; hit--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            foreach (var entry in Read(random.Next(5) == 0 ? damaged[..random.Next(damaged.Length)] : damaged)
                .Where(entry => entry.Outcome == ArchiveEntryOutcome.Unpacked))
            {
                Assert.True(entry.Bytes.Span.SequenceEqual(Some) || entry.Bytes.Span.SequenceEqual(Noise(500)) || entry.Bytes.IsEmpty);
            }
        }
    }

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("xl/workbook.xml")]
    public void IsZip_OfficeDocument_IsNone(string part) =>
        Assert.False(ArchiveDetector.IsZip(Zips.Create(("[Content_Types].xml", Some), (part, Some))));

    private static List<string> Paths(byte[] archive) => Read(archive).ConvertAll(entry => entry.Path);

    private static List<ArchiveEntry> Read(byte[] archive, ArchiveLimits? limits = null)
    {
        new ArchiveReader(limits ?? new ArchiveLimits()).Read(archive, out var entries);
        return [.. entries];
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }
}
