using System.IO.Compression;
using Compiler.Yearbooks.Data;

namespace Compiler.Tests.Yearbooks.Data;

/// <summary>It is what a stream in memory is, whatever stood in its pieces before.</summary>
public sealed class GrowingFileTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1 << 20)]
    [InlineData((3 << 20) + 17)]
    public void Finish_WrittenInPortionsOfAnySize_IsWhatWasWritten(int length)
    {
        var random = new Random(length);
        var content = new byte[length];
        random.NextBytes(content);
        var file = new GrowingFile();

        for (var at = 0; at < length;)
        {
            var count = Math.Min(random.Next(0, 700_000), length - at);
            file.Write(content, at, count);
            at += count;
            if (at < length)
                file.WriteByte(content[at++]);
        }

        Assert.Equal(length, file.Length);
        Assert.Equal(content, file.Finish());
    }

    [Fact]
    public void Finish_ArchiveThatGoesBackToItsHeads_IsThatOfAStreamInMemory()
    {
        var expected = new MemoryStream();
        Zip(expected);
        for (var round = 0; round < 2; round++)
        {
            var file = new GrowingFile();
            Zip(file);
            Assert.Equal(expected.ToArray(), file.Finish());
        }
    }

    [Fact]
    public void Position_BehindTheEnd_IsRefused()
    {
        var file = new GrowingFile();
        file.WriteByte(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => file.Seek(1, SeekOrigin.End));
    }

    private static void Zip(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var random = new Random(1);
        foreach (var length in new[] { 0, 1_500_000, 10 })
        {
            var entry = zip.CreateEntry($"{length}", CompressionLevel.Optimal);
            entry.LastWriteTime = DateTimeOffset.UnixEpoch.AddYears(20);
            using var content = entry.Open();
            var bytes = new byte[length];
            random.NextBytes(bytes);
            content.Write(bytes);
        }
    }
}
