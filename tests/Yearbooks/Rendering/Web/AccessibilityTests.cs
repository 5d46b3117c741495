using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Compiler.Testing;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Rendering.Web;

public sealed partial class AccessibilityTests
{
    private static readonly string Axe = File.ReadAllText(
        Path.Combine(Repository.Top, "node_modules", "axe-core", "axe.min.js"));

    public static TheoryData<string, int> Books
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (var book in new[] { "sample", "2024 河北省", "2024 全国" })
            {
                foreach (var width in new[] { 390, 768, 1440 })
                    all.Add(book, width);
            }

            return all;
        }
    }

    [ChromiumTheory]
    [MemberData(nameof(Books))]
    public async Task Render_InABrowser_AxeFindsNothing(string book, int width)
    {
        var result = await AxeAsync(Encoding.UTF8.GetString(WebEditionTests.Render(Document(book), YearbookFiles.All)), width);

        var violations = result
            .GetProperty("violations")
            .EnumerateArray()
            .Select(violation =>
                $"{violation.GetProperty("id")}: {violation.GetProperty("nodes")[0].GetProperty("html")} ({violation.GetProperty("nodes").GetArrayLength()})"
            );
        Assert.Empty(violations);
        Assert.InRange(result.GetProperty("passes").GetArrayLength(), 20, int.MaxValue);
    }

    [ChromiumTheory]
    [InlineData("baoding-2024")]
    [InlineData("xingtai-2023")]
    [InlineData("baoding-wrong-total")]
    [InlineData("no-report")]
    public async Task Receipt_InABrowser_AxeFindsNothing(string golden)
    {
        // The page lets nothing run, not even what examines it.
        var page = ReceiptPageTests.Text(ReceiptPageTests.Notice(golden)).Replace("default-src", "font-src", StringComparison.Ordinal);

        var result = await AxeAsync(page, 1280);

        Assert.Empty(result.GetProperty("violations").EnumerateArray().Select(violation =>
            $"{violation.GetProperty("id")}: {violation.GetProperty("nodes")[0].GetProperty("html")}"));
        Assert.InRange(result.GetProperty("passes").GetArrayLength(), 15, int.MaxValue);
    }

    [ChromiumTheory]
    [InlineData("<img src='x.png'>", "image-alt")]
    [InlineData("<p style='color:#ccc;background:#fff'>浅灰</p>", "color-contrast")]
    public async Task Axe_FaultyPage_FindsTheFault(string fault, string rule)
    {
        var page = Encoding
            .UTF8.GetString(WebEditionTests.Render(SampleYearbook.Book(SampleYearbook.Notes)))
            .Replace("</main>", $"{fault}</main>", StringComparison.Ordinal);

        var result = await AxeAsync(page, 1280);

        Assert.Equal(
            [rule], result.GetProperty("violations").EnumerateArray().Select(violation => violation.GetProperty("id").GetString()));
    }

    [ChromiumTheory]
    [InlineData("ascending", "3 14 226 1,129.5 …")]
    [InlineData("descending", "1,129.5 226 14 3 …")]
    public async Task SortButton_Pressed_SortsFiguresAsFiguresAndLeavesTheTotal(string order, string expected)
    {
        var table = new Table(
            "表 1-1", "", "t", [new(2, Align.Start), new(1)], [new([new("地区"), new("新收")])],
            [
                .. new[] { "226", "3", "…", "1,129.5", "14" }.Select(figure => new TableRow([new("甲"), new(figure)])),
                new([new("合计"), new("1,372.5")], RowKind.Total),
            ],
            []);
        var page = Encoding.UTF8.GetString(WebEditionTests.Render(SampleYearbook.Book(SampleYearbook.Wrap(table))));
        var clicks = string.Concat(Enumerable.Repeat("document.querySelectorAll('th button')[1].click();", order == "ascending" ? 1 : 2));
        const string Read = "document.title = [...document.querySelectorAll('tbody tr')].map(row => row.cells[1].textContent).join(' ');";

        var document = await Chromium.RunAsync(
            page.Replace("</body>", $"<script>{clicks}{Read}</script></body>", StringComparison.Ordinal));

        Assert.Contains($"<title>{expected} 1,372.5</title>", document, StringComparison.Ordinal);
        Assert.Contains($"aria-sort=\"{order}\"", document, StringComparison.Ordinal);
    }

    private static YearbookDocument Document(string book) => book switch
    {
        "sample" => SampleYearbook.Whole,
        "2024 全国" => Volumes.Compose(2024, "100000").Document,
        _ => Volumes.Compose(2024, "130000").Document,
    };

    private static async Task<JsonElement> AxeAsync(string page, int width)
    {
        const string Run = "axe.run().then(result => { top.document.body.textContent = '[axe[' + JSON.stringify(result) + ']axe]'; });";
        var document = await Chromium.RunAsync(
            page.Replace("</body>", $"<script>{Axe}</script><script>{Run}</script></body>", StringComparison.Ordinal),
            width);
        return JsonDocument.Parse(WebUtility.HtmlDecode(Result().Match(document).Groups[1].Value)).RootElement;
    }

    [GeneratedRegex(@"\[axe\[(.*)\]axe\]", RegexOptions.Singleline)]
    private static partial Regex Result();
}
