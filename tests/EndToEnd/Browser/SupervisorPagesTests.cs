using System.Text.RegularExpressions;
using Compiler.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Compiler.Tests.EndToEnd.Browser;

/// <summary>What a supervisor does in a browser, from signing in to the slip for a returned report.</summary>
[Collection(StorageEmulator.Name)]
public sealed class SupervisorPagesTests(DeskBrowser browser) : IClassFixture<DeskBrowser>
{
    private static readonly string Illegible =
        File.ReadAllText(Samples.Baoding2024).Replace("行政许可\t0", "行政许可\t若干", StringComparison.Ordinal);

    private static readonly string[] Lists =
    [
        "/desk?year=2024", "/desk/reports?year=2024", "/desk/links", "/desk/yearbooks", "/desk/yearbooks/2024/130000", "/desk/bodies",
        "/desk/audit", "/desk/health",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Supervisor_FromTheOverviewToTheSlip_SettlesAcceptsAndReturns(bool hasScript)
    {
        var place = hasScript ? ("130600", AccessScene.Baoding) : ("130500", "邢台市人民政府办公室");
        using var agency = browser.Scene.AsLink((await browser.Scene.LinkAsync(place.Item1, place.Item2)).Secret);
        var text = Illegible.Replace(AccessScene.Baoding, place.Item2, StringComparison.Ordinal);
        var address = await AccessScene.UploadAsync(agency, "年报.txt", text);
        await AccessScene.ReceiptAsync(agency, address);
        await browser.Scene.RollUpAsync();
        var page = await SignInAsync(hasScript);
        var report = page.GetByRole(AriaRole.Link, new() { Name = place.Item2, Exact = true });
        await Eventually.TrueAsync(TimeSpan.FromMinutes(2), "the report in the list", async () =>
        {
            await page.GotoAsync("/desk/reports?year=2024");
            return await report.CountAsync() > 0;
        });

        await page.GotoAsync("/desk?year=2024");
        await page.GetByRole(AriaRole.Link, new() { Name = "报告", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/desk/reports");
        await page.GetByRole(AriaRole.Spinbutton, new() { Name = "年度" }).FillAsync("2024");
        await page.GetByRole(AriaRole.Searchbox).FillAsync(place.Item2);
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await report.ClickAsync();
        await Expect(page.Locator(".verdict")).ToHaveTextAsync("退回补正");
        await LookAsync(page, "report", hasScript);

        await page.GetByRole(AriaRole.Textbox, new() { Name = "数值" }).FillAsync("12");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "理由", Exact = true }).FillAsync("与机关电话核实");
        await page.GetByRole(AriaRole.Button, new() { Name = "核定", Exact = true }).First.ClickAsync();
        await Expect(page.GetByText("已核定。")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "予以接收", Exact = true }).ClickAsync();
        await Expect(page.GetByText("已予以接收。")).ToBeVisibleAsync();
        await Expect(page.Locator(".verdict")).ToHaveTextAsync("予以接收");
        await LookAsync(page, "accepted", hasScript);

        await page.GetByLabel("理由（必填，写入退回单）").FillAsync("与公布的不一致，请核实。");
        await page.GetByRole(AriaRole.Button, new() { Name = "退回补正", Exact = true }).ClickAsync();
        await Expect(page.Locator(".verdict")).ToHaveTextAsync("退回补正");
        await page.GetByRole(AriaRole.Link, new() { Name = "退回单" }).First.ClickAsync();
        await Expect(page.GetByText("与公布的不一致，请核实。")).ToBeVisibleAsync();
        await LookAsync(page, "slip", hasScript);
    }

    [Fact]
    public async Task EveryList_OnADeskAndAPhone_IsAccessibleAndFitsItsWindow()
    {
        using var agency = browser.Scene.AsLink((await browser.Scene.LinkAsync("130532", AccessScene.Pingxiang)).Secret);
        await AccessScene.ReceiptAsync(
            agency, await AccessScene.UploadAsync(agency, "年报.txt", await File.ReadAllTextAsync(Samples.Pingxiang2024)));
        await browser.Scene.PublishAsync(1);
        var page = await SignInAsync(hasScript: true);
        foreach (var path in Lists)
        {
            var answer = await page.GotoAsync(path);
            Assert.True(answer!.Ok, $"{path}: {answer.Status}");
            foreach (var width in (int[])[1280, 390])
            {
                await page.SetViewportSizeAsync(width, 844);
                await LookAsync(page, $"{Regex.Replace(path, "[^a-z0-9]+", "-")}-{width}", hasScript: true);
            }
        }
    }

    [Fact]
    public async Task Supervisor_ByKeyboardAlone_FindsSettlesAndReturnsAReport()
    {
        const string Body = "博爱县人民政府";
        using var agency = browser.Scene.AsLink((await browser.Scene.LinkAsync("410822", Body)).Secret);
        var text = Illegible.Replace(AccessScene.Baoding, Body, StringComparison.Ordinal);
        await AccessScene.ReceiptAsync(agency, await AccessScene.UploadAsync(agency, "年报.txt", text));
        await browser.Scene.RollUpAsync();
        using var key = await browser.Scene.KeyAsync("河南省主管部门", ["supervisor"], "410000");
        var page = await browser.OpenAsync();
        await page.GotoAsync("/sign-in");
        await TypeAsync("#secret", Assert.Single(key.DefaultRequestHeaders.GetValues("x-functions-key")));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk");
        await PressAsync("nav a[href='/desk/reports']");
        await page.WaitForURLAsync("**/desk/reports");
        await Eventually.TrueAsync(TimeSpan.FromMinutes(2), "the report in the list", async () =>
        {
            await page.GotoAsync("/desk/reports?year=2024");
            return await page.Locator("a[href^='/desk/report/410822/']").CountAsync() > 0;
        });
        await TypeAsync("#q", Body);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/desk/reports?*q=*");
        await PressAsync("a[href^='/desk/report/410822/']");
        await page.WaitForURLAsync("**/desk/report/**");

        await TypeAsync("input[name^='value.']", "12");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("与机关电话核实");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("已核定。")).ToBeVisibleAsync();
        await TypeAsync("#return-note", "与公布的不一致，请核实。");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".verdict")).ToHaveTextAsync("退回补正");
        await PressAsync("a[href^='/desk/return/']");
        await Expect(page.GetByText("与公布的不一致，请核实。")).ToBeVisibleAsync();

        async Task PressAsync(string selector)
        {
            await DeskBrowser.TabToAsync(page, selector);
            await page.Keyboard.PressAsync("Enter");
        }

        async Task TypeAsync(string selector, string typed)
        {
            await DeskBrowser.TabToAsync(page, selector);
            await page.Keyboard.TypeAsync(typed);
        }
    }

    // Without script axe cannot run in the page.
    private static async Task LookAsync(IPage page, string name, bool hasScript)
    {
        if (hasScript)
            await DeskBrowser.AssertAccessibleAsync(page);
        await DeskBrowser.PictureAsync(page, $"supervisor-{name}");
    }

    private async Task<IPage> SignInAsync(bool hasScript)
    {
        using var key = await browser.Scene.KeyAsync("河北省主管部门", ["supervisor"], "130000");
        var page = await browser.OpenAsync(hasScript: hasScript);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "密钥" }).FillAsync(Assert.Single(key.DefaultRequestHeaders.GetValues("x-functions-key")));
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).First.ClickAsync();
        await page.WaitForURLAsync("**/desk");
        return page;
    }
}
