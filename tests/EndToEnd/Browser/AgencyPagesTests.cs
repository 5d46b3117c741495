using System.Text;
using System.Text.RegularExpressions;
using Compiler.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Compiler.Tests.EndToEnd.Browser;

/// <summary>What an agency does in a browser, from its link to the history of its uploads.</summary>
[Collection(StorageEmulator.Name)]
public sealed partial class AgencyPagesTests(DeskBrowser browser) : IClassFixture<DeskBrowser>
{
    // A sum that fails, in a line of its own: the row of 予以公开.
    private static readonly string Report = File.ReadAllText(Samples.Baoding2024);
    private static readonly string Doubtful =
        Report.Replace("予以公开\t13\t0\t0\t0\t1\t0\t14", "予以公开\t13\t0\t0\t0\t1\t0\t15", StringComparison.Ordinal);

    [Fact]
    public async Task Agency_WithScript_HandsInLooksUpAMarkedCellAndHandsInAgain()
    {
        var (_, secret) = await browser.Scene.LinkAsync("130600", AccessScene.Baoding);
        var page = await browser.OpenAsync();
        await page.GotoAsync($"/link#{secret}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(AccessScene.Baoding);
        Assert.DoesNotContain(secret, page.Url, StringComparison.Ordinal);
        await Expect(page.GetByText("未报送", new() { Exact = true })).ToBeVisibleAsync();
        await DeskBrowser.AssertAccessibleAsync(page);
        await DeskBrowser.PictureAsync(page, "home");

        await page.SetInputFilesAsync("#files", TextFile("年报.txt", Doubtful));
        await page.GetByRole(AriaRole.Button, new() { Name = "报送", Exact = true }).ClickAsync();
        await Expect(page.Locator(".verdict")).ToHaveTextAsync("退回补正");
        await DeskBrowser.AssertAccessibleAsync(page);
        await DeskBrowser.PictureAsync(page, "receipt");
        await page.Locator("#requests td a").First.ClickAsync();
        var line = page.Locator("tr:target");
        await Expect(line).ToContainTextAsync("予以公开");
        await Expect(line).ToBeInViewportAsync();
        await Expect(line.Locator("mark").Last).ToHaveTextAsync("15");

        await page.SetInputFilesAsync("#files", TextFile("年报.txt", Report));
        await page.GetByRole(AriaRole.Button, new() { Name = "报送", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("receipts/130600/.+/[0-9a-f]{8}/"));
        await Expect(page.Locator(".verdict")).ToHaveTextAsync(Complete());
        await page.GotoAsync("/desk");
        await Expect(page.Locator(".list tbody tr")).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "计入", Exact = true })).ToHaveCountAsync(1);
        await DeskBrowser.AssertAccessibleAsync(page);
        await page.SetViewportSizeAsync(390, 844);
        await DeskBrowser.AssertAccessibleAsync(page);
        await DeskBrowser.PictureAsync(page, "phone-history");
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载" }).First.ClickAsync());
        Assert.Equal(Report, await File.ReadAllTextAsync(await saved.PathAsync()));
    }

    [Fact]
    public async Task Agency_SeveralFiles_EachHasItsWords()
    {
        var (_, secret) = await browser.Scene.LinkAsync("130100", "石家庄市人民政府办公室");
        var page = await browser.OpenAsync();
        await page.GotoAsync($"/link#{secret}");
        await page.SetInputFilesAsync("#files", [TextFile("甲.txt", Report), Large("乙.txt"), TextFile("丙.txt", Doubtful)]);
        await page.GetByRole(AriaRole.Button, new() { Name = "报送", Exact = true }).ClickAsync();

        await Expect(page.Locator(".sent li")).ToHaveCountAsync(3);
        await Expect(page.Locator(".sent .bad")).ToContainTextAsync("乙.txt：未能收下。文件超过单个文件 20 MB 的上限。");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "查看回执" })).ToHaveCountAsync(2);
        await DeskBrowser.AssertAccessibleAsync(page);
        await DeskBrowser.PictureAsync(page, "several");
    }

    [Fact]
    public async Task Agency_WithoutScript_DoesTheSame()
    {
        var (_, secret) = await browser.Scene.LinkAsync("130532", AccessScene.Pingxiang);
        var page = await browser.OpenAsync(hasScript: false);
        await page.GotoAsync("/link");
        await page.GetByLabel("报送码").FillAsync(secret);
        await page.GetByRole(AriaRole.Button, new() { Name = "进入报送页面" }).ClickAsync();
        await page.SetInputFilesAsync("#files", [TextFile("甲.txt", await File.ReadAllTextAsync(Samples.Pingxiang2024)), Large("乙.txt")]);
        await page.GetByRole(AriaRole.Button, new() { Name = "报送", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("乙.txt：文件超过单个文件 20 MB 的上限。");
        await page.GetByRole(AriaRole.Link, new() { Name = "甲.txt" }).First.ClickAsync();
        await Expect(page.Locator(".verdict")).ToBeVisibleAsync();

        await page.SetInputFilesAsync("#files", TextFile("丙.txt", Report));
        await page.GetByRole(AriaRole.Button, new() { Name = "报送", Exact = true }).ClickAsync();
        await Expect(page.Locator(".verdict")).ToBeVisibleAsync();
        Assert.Contains("/desk/receipts/130532/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agency_OnAPhoneByKeyboard_DoesTheSame()
    {
        var (_, secret) = await browser.Scene.LinkAsync("130500", "邢台市人民政府办公室");
        var page = await browser.OpenAsync(width: 390);
        await page.GotoAsync("/link");
        await DeskBrowser.AssertAccessibleAsync(page);
        await DeskBrowser.TabToAsync(page, "#link");
        await page.Keyboard.TypeAsync(secret);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
        await DeskBrowser.AssertAccessibleAsync(page);
        await DeskBrowser.PictureAsync(page, "phone-home");
        await DeskBrowser.TabToAsync(page, "#files");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Space"));
        await chooser.SetFilesAsync(TextFile("年报.txt", Doubtful));
        await DeskBrowser.TabToAsync(page, "[data-upload-form] button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".verdict")).ToBeVisibleAsync();
        await DeskBrowser.AssertAccessibleAsync(page);
        await DeskBrowser.PictureAsync(page, "phone-receipt");
        await DeskBrowser.TabToAsync(page, "#requests td a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("tr:target")).ToBeInViewportAsync();
        await page.GotoAsync((await page.GetByRole(AriaRole.Link, new() { Name = "打印回执" }).GetAttributeAsync("href"))!);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("回执");
        // Its own style sheet is let in.
        Assert.Equal("grid", await page.Locator(".facts").EvaluateAsync<string>("facts => getComputedStyle(facts).display"));
    }

    [Fact]
    public async Task Receipt_OfAnotherAgencyOrNone_IsNotShown()
    {
        var (_, secret) = await browser.Scene.LinkAsync("410822", "博爱县人民政府");
        using var owner = browser.Scene.AsLink((await browser.Scene.LinkAsync("130681", "涿州市人民政府")).Secret);
        var address = await AccessScene.UploadAsync(owner, "年报.txt", await File.ReadAllTextAsync(Samples.Zhuozhou2024));
        await AccessScene.ReceiptAsync(owner, address);
        var page = await browser.OpenAsync();
        await page.GotoAsync($"/link#{secret}");
        await page.WaitForURLAsync("**/desk");
        foreach (var kind in (string[])["receipts", "notices", "originals"])
        {
            foreach (var name in (string[])[address["/api/receipts/".Length..], "410822/x.txt", "..%2Fx"])
            {
                var answer = await page.GotoAsync($"/desk/{kind}/{name}");
                Assert.Equal(404, answer!.Status);
            }
        }

        await DeskBrowser.AssertAccessibleAsync(page);
    }

    private static FilePayload TextFile(string name, string text) =>
        new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };

    private static FilePayload Large(string name) =>
        new() { Name = name, MimeType = "text/plain", Buffer = new byte[(20 * 1024 * 1024) + 1] };

    [GeneratedRegex("^(予以接收|接收但请核对|等待核准)$")]
    private static partial Regex Complete();
}
