using System.Text;
using Compiler.Backend.Storage.Azure;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd.Browser;

/// <summary>A report that comes as a picture, from the agency's upload to its receipt.</summary>
[Collection(StorageEmulator.Name)]
public sealed class ScanTests(DeskBrowser browser) : IClassFixture<DeskBrowser>
{
    [Fact]
    public async Task Picture_OfAReport_IsReadFromItsOwnQueueAndTextDoesNotWait()
    {
        var page = await browser.OpenAsync(width: 900);
        await page.SetContentAsync(Print(await File.ReadAllTextAsync(Samples.Baoding2024)));
        await page.EvaluateAsync("document.body.style.zoom = 1.8");
        var picture = await page.ScreenshotAsync(new() { FullPage = true });
        using var agency = browser.Scene.AsLink((await browser.Scene.LinkAsync("130600", AccessScene.Baoding)).Secret);
        using var other = browser.Scene.AsLink((await browser.Scene.LinkAsync("130532", AccessScene.Pingxiang)).Secret);

        var scan = await AccessScene.UploadAsync(agency, "年报.png", picture);
        var text = await AccessScene.UploadAsync(other, "年报.txt", await File.ReadAllTextAsync(Samples.Pingxiang2024));
        await AccessScene.ReceiptAsync(other, text);

        var receipt = await AccessScene.ReceiptAsync(agency, scan);
        Assert.True(AccessScene.Has(receipt, "READ-RECOGNISED"));
        Assert.Equal(AccessScene.Baoding, receipt.GetProperty("agency").GetString());
        Assert.Contains(": HandedOn;", browser.Scene.Output, StringComparison.Ordinal);
        Assert.Single(await browser.Scene.Storage.Files(StorageNames.Scans).ListAsync("", default).ToListAsync());
    }

    // As an office prints it: rows in ruled tables.
    private static string Print(string report)
    {
        var html = new StringBuilder(
            "<!doctype html><meta charset=utf-8><style>body{margin:40px;background:white;color:black;font:15px serif}"
            + "table{border-collapse:collapse;width:100%}td{border:1px solid black;padding:4px;text-align:center}</style>");
        var isRow = false;
        foreach (var line in report.Split('\n'))
        {
            var cells = line.Split('\t');
            if (isRow != cells.Length > 1)
                html.Append((isRow = !isRow) ? "<table>" : "</table>");
            html.Append(isRow ? $"<tr>{string.Concat(cells.Select(cell => $"<td>{cell}"))}" : $"<p>{line}");
        }

        return html.ToString();
    }
}
