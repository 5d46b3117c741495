using System.Diagnostics;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Reading.Pictures.Characters;
using Compiler.Testing.Files;
using Compiler.Tests.Yearbooks.Rendering.Web;

namespace Compiler.Tests.Reading.Pictures;

/// <summary>A picture of a printed table is read in the process for pictures.</summary>
public sealed class PictureReadingTests
{
    private const string Page = """
        <!doctype html><meta charset="utf-8"><style>body{width:700px;margin:40px;background:white}
        table{border-collapse:collapse;width:100%}td{border:1px solid black;padding:8px;font-size:14px;text-align:center}</style>
        <h2>某县人民政府2024年政府信息公开工作年度报告</h2>
        <table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数
        <tr><td>规章<td>0<td>12<td>305<tr><td>行政规范性文件<td>47<td>—<td></table>
        """;

    [Fact]
    public void Model_OfABuild_IsThere() => Assert.True(TextModel.IsPresent);

    [ChromiumTheory]
    [InlineData(0)]
    [InlineData(180)]
    public async Task Read_PictureOfATable_HasItsCellsOrMarksThem(int turned)
    {
        var source = new SourceReader(new ReadingLimits()).Read(await PictureAsync(turned));

        var rows = source.Lines.Where(line => line.IsRow).Select(line => line.Cells.Select(cell => cell.ToString()).ToArray()).ToList();
        Assert.True(source.IsRecognised);
        Assert.Contains(source.Findings, finding => finding.Code == FindingCodes.ReadRecognised);
        Assert.Equal(3, rows.Count);
        Assert.Equal(["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], rows[0]);
        string[][] truth = [["规章", "0", "12", "305"], ["行政规范性文件", "47", "—", ""]];
        foreach (var (expected, row) in truth.Zip(rows.Skip(1)))
        {
            Assert.All(
                expected.Zip(row),
                pair => Assert.True(pair.First == pair.Second || pair.Second == "\uFFFD", $"{pair.First}: {pair.Second}"));
        }

        var sure = source.Recognised.Where(cell => cell.IsAgreed).ToList();
        Assert.Equal(5, source.Recognised.Length);
        Assert.True(sure.Count >= 4, $"{sure.Count} figures are sure.");
        Assert.All(
            sure, cell => Assert.Equal(Assert.Single(cell.Candidates).Text, source.Lines[cell.Line - 1].Cells[cell.Cell - 1].ToString()));
    }

    // Both figures stand beside both labels: nobody knows which is whose.
    [ChromiumTheory]
    [InlineData(0)]
    public async Task Read_LabelsWithoutALineBetween_LeaveTheirFiguresOpen(int turned)
    {
        var page = Page.Replace("<tr><td>规章<td>0", "<tr><td rowspan=2>规章<br><br>行政规范性文件<td>0", StringComparison.Ordinal)
            .Replace("<tr><td>行政规范性文件<td>47", "<tr><td>47", StringComparison.Ordinal);
        var source = new SourceReader(new ReadingLimits()).Read(await PictureAsync(turned, page));
        Assert.NotEmpty(source.Recognised);
        Assert.DoesNotContain(source.Recognised, cell => cell.IsAgreed);
    }

    [ChromiumTheory]
    [InlineData(0)]
    public async Task Read_PictureWithoutTimeLeft_SaysThatItWasNotRead(int turned)
    {
        var source = new SourceReader(new ReadingLimits { MaxTimeOfPictures = TimeSpan.Zero }).Read(await PictureAsync(turned));
        Assert.Empty(source.Recognised);
        Assert.Contains(source.Findings, finding => finding.Code == FindingCodes.ReadPicturePages);
    }

    [Fact]
    public void Read_WhitePicture_SaysThatThereIsNoText()
    {
        var source = new SourceReader(new ReadingLimits()).Read(new DrawnPage(800, 1100).ToPng());
        Assert.Empty(source.Lines);
        Assert.Equal([FindingCodes.ReadPicture], source.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Read_HugePicture_IsRefusedBeforeItIsUnpacked()
    {
        var source = new SourceReader(new ReadingLimits()).Read(new DrawnPage(400, 300).ToPng(60_000, 60_000));
        Assert.Equal([FindingCodes.ReadExpands], source.Findings.Select(finding => finding.Code));
    }

    // A texture of strokes and specks has neither lines nor figures, and costs no more than a page.
    [Fact]
    public void Read_Texture_SaysThatItCannotBeRead()
    {
        var page = new DrawnPage(1240, 1754);
        for (var i = 0; i < 12_000; i++)
            page.Fill(i * 7919 % 1220, i * 104_729 % 1740, 3 + (i % 9), 3 + (i % 5));
        var source = new SourceReader(new ReadingLimits()).Read(page.ToPng());
        Assert.DoesNotContain(source.Recognised, cell => cell.IsAgreed);
        Assert.Contains(source.Findings, finding => finding.Code == FindingCodes.ReadPicturePages);
    }

    private static async Task<byte[]> PictureAsync(int turned, string page = Page)
    {
        var folder = Directory.CreateTempSubdirectory("picture-");
        try
        {
            var (html, png) = (Path.Combine(folder.FullName, "page.html"), Path.Combine(folder.FullName, "page.png"));
            await File.WriteAllTextAsync(html, page + $"<style>html{{transform:rotate({turned}deg)}}</style>");
            var start = new ProcessStartInfo(
                Chromium.Program!,
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", $"--user-data-dir={folder.FullName}",
                    "--force-device-scale-factor=2", "--window-size=800,1100", $"--screenshot={png}", new Uri(html).AbsoluteUri,
                ])
            {
                RedirectStandardError = true,
                Environment = { [BookFonts.Variable] = BookFonts.Configure(folder.FullName) },
            };
            using var browser = Process.Start(start)!;
            await browser.StandardError.ReadToEndAsync();
            await browser.WaitForExitAsync();
            return await File.ReadAllBytesAsync(png);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
