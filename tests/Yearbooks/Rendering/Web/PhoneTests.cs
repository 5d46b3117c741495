using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Compiler.Tests.Yearbooks.Rendering.Web;

/// <summary>The web page of a province on a telephone, a tablet and a desk.</summary>
public sealed partial class PhoneTests
{
    private static readonly Lazy<string> Province = new(
        () => Encoding.UTF8.GetString(WebEditionTests.Render(SampleVolumes.Last.WebDocument)));

    [ChromiumTheory]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Render_Province_FitsTheWidthAndIsNotEndless(int width)
    {
        var size = await RunAsync(width, "({ beyond: root.scrollWidth - root.clientWidth, height: root.scrollHeight })");

        Assert.Equal(0, size.GetProperty("beyond").GetInt32());
        Assert.InRange(size.GetProperty("height").GetInt32(), 10_000, 60_000);
    }

    [ChromiumTheory]
    [InlineData(390)]
    [InlineData(768)]
    public async Task Render_Province_NoCellBreaksItsWordsIntoCharacters(int width)
    {
        const string Broken = """
            [...document.querySelectorAll("th:not(.vertical), td")].filter(cell => {
              const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
              const lines = new Set();
              while (texts.nextNode()) {
                const range = document.createRange();
                range.selectNode(texts.currentNode);
                for (const line of range.getClientRects()) lines.add(Math.round(line.top));
              }
              return lines.size > 1 && cell.textContent.length / lines.size < 3;
            }).map(cell => cell.textContent)
            """;

        Assert.Empty((await RunAsync(width, Broken)).EnumerateArray().Select(text => text.GetString()));
    }

    [ChromiumTheory]
    [InlineData("b-3", 200)]
    [InlineData("t-4", 300)]
    [InlineData("requests", 200)]
    public async Task Render_TableMovedAside_KeepsTheNamesOfItsRowsInSight(string table, int distance)
    {
        var moved = await RunAsync(
            390,
            $$"""
            (() => {
              const frame = document.getElementById("{{table}}");
              frame.scrollLeft = {{distance}};
              const left = frame.getBoundingClientRect().left;
              const names = [...frame.querySelectorAll("tbody .stay")]
                .map(cell => (cell.querySelector("span") ?? cell).getBoundingClientRect());
              return {
                by: frame.scrollLeft,
                hidden: names.filter(name => name.left < left - 1).length,
                names: names.length,
                room: left + 390 - Math.max(...names.map(name => name.right)),
              };
            })()
            """);

        Assert.Equal(distance, moved.GetProperty("by").GetInt32());
        Assert.Equal(0, moved.GetProperty("hidden").GetInt32());
        Assert.InRange(moved.GetProperty("names").GetInt32(), 10, 10_000);
        Assert.InRange(moved.GetProperty("room").GetDouble(), 180, 390);
    }

    [ChromiumTheory]
    [InlineData("石家庄市长安区", "石家庄市长安区")]
    [InlineData("唐山 财政局", "唐山市")]
    public async Task Search_BodyOrPlace_LeadsToItsRow(string words, string expected)
    {
        var found = await RunAsync(
            390,
            $$"""
            (() => {
              const field = document.getElementById("find");
              field.value = "{{words}}";
              field.dispatchEvent(new Event("input"));
              const hits = [...document.querySelectorAll(".hits button")];
              const status = document.querySelector(".hits [role=status]").textContent;
              hits[0].click();
              const row = document.querySelector("[data-found]");
              const box = row.getBoundingClientRect();
              return { status, text: row.textContent, top: box.top, bottom: box.bottom, closed: document.querySelector(".hits").hidden };
            })()
            """);

        Assert.Matches("^找到 [1-9]", found.GetProperty("status").GetString());
        Assert.Contains(expected, found.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.InRange(found.GetProperty("top").GetDouble(), 0, 844);
        Assert.InRange(found.GetProperty("bottom").GetDouble(), 0, 844);
        Assert.True(found.GetProperty("closed").GetBoolean());
    }

    [ChromiumTheory]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    public async Task Contents_AfterMovingDown_StayAtHand(int width, bool isOpen)
    {
        var contents = await RunAsync(
            width,
            """
            (() => {
              document.getElementById("figures").scrollIntoView();
              const box = document.querySelector(".contents summary").getBoundingClientRect();
              return { top: box.top, open: document.querySelector(".contents details").open };
            })()
            """);

        Assert.InRange(contents.GetProperty("top").GetDouble(), 0, 200);
        Assert.Equal(isOpen, contents.GetProperty("open").GetBoolean());
    }

    private static async Task<JsonElement> RunAsync(int width, string expression)
    {
        var script = $$"""
            <script>{
              const root = document.documentElement;
              top.document.body.textContent = '[is[' + JSON.stringify({{expression}}) + ']is]';
            }</script></body>
            """;
        var document = await Chromium.RunAsync(Province.Value.Replace("</body>", script, StringComparison.Ordinal), width);
        return JsonDocument.Parse(WebUtility.HtmlDecode(Result().Match(document).Groups[1].Value)).RootElement;
    }

    [GeneratedRegex(@"\[is\[(.*)\]is\]", RegexOptions.Singleline)]
    private static partial Regex Result();
}
