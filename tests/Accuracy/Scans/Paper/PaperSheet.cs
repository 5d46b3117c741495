using System.Globalization;

namespace Compiler.Accuracy.Scans.Paper;

/// <summary>The style sheet of a printed report.</summary>
internal static class PaperSheet
{
    private const string Gothic = "WenQuanYi Zen Hei";
    private static readonly string[] Greys = ["#000", "#000", "#333", "#666", "#999"];

    public static string Write(PaperStyle style)
    {
        var digits = style.Digits is { } latin
            ? $"@font-face{{font-family:Digits;src:local('{latin.Family}');unicode-range:U+0020-007E}}"
            : "@font-face{font-family:Digits;src:local('none')}";
        return $$"""
            {{digits}}
            @page{size:A4;margin:{{(style.Program == PaperProgram.Web ? "14mm 12mm" : "25mm 22mm 22mm 24mm")}};{{PageNumbers(style)}} }
            @page seal{size:{{PaperPage.SealSheet}}mm {{PaperPage.SealSheet}}mm;margin:0;
              @top-right{content:none}@bottom-right{content:none}@bottom-center{content:none} }
            *{margin:0;padding:0;box-sizing:border-box}
            body{font-family:Digits,'{{style.Typeface.Family}}';color:#000}
            table{border-collapse:collapse;width:99.6%;margin:6pt .2% 10pt;font-size:{{N(style.Size)}}pt}
            td{vertical-align:middle;overflow-wrap:anywhere}
            .f{text-align:{{style.Alignment}} }
            .h{text-align:center}
            .l{text-align:{{(style.Variant % 3 == 0 ? "left" : "center")}} }
            .of15{font-size:{{N(Math.Min(style.Size, 10.5))}}pt}
            tr{break-inside:{{(style.SplitsRows ? "auto" : "avoid")}} }
            .sign{margin:36pt 40pt 60pt 0;text-align:right;break-inside:avoid}
            .seal{page:seal;break-before:page;display:block;
              width:{{PaperPage.SealSheet}}mm;height:49.9mm;font-family:'AR PL UMing CN';font-weight:bold}
            {{OfProgram(style)}}
            """;
    }

    private static string PageNumbers(PaperStyle style) => style.Program == PaperProgram.Web
        ? $"@top-right{{content:'政府信息公开年报';font:8pt '{Gothic}'}}@bottom-right{{content:counter(page);font:8pt '{Gothic}'}}"
        : "@bottom-center{content:'— ' counter(page) ' —';font:12pt 'Liberation Serif'}";

    private static string OfProgram(PaperStyle style) => style.Program switch
    {
        PaperProgram.Word => $$"""
            table{table-layout:fixed}
            td{border:.5pt solid #000;padding:{{(style.Variant % 4 == 0 ? "0 1.5pt" : "1pt 5.4pt")}};
              line-height:{{(style.Variant % 2 == 0 ? "1.15" : "1.45")}} }
            .of15 td,.of10 .h{padding-left:2pt;padding-right:2pt}
            {{Document}}
            """,
        PaperProgram.Wps => $$"""
            table{table-layout:{{(style.Variant % 2 == 0 ? "fixed" : "auto")}} }
            td{border:.75pt solid #000;padding:2pt 1.9mm;height:{{(style.Variant % 3 == 0 ? "8.5mm" : "7mm")}};line-height:1.3}
            .of15 td{padding:2pt .6mm}
            .h{font-weight:{{(style.Variant % 4 == 0 ? "bold" : "normal")}} }
            {{Document}}
            """,
        _ => $$"""
            table{border:1px solid {{Greys[style.Variant % Greys.Length]}} }
            td{border:1px solid {{Greys[style.Variant % Greys.Length]}};padding:{{(style.Variant % 2 == 0 ? "7px 8px" : "4px 5px")}};line-height:1.5}
            .of15 td{padding:4px 2px}
            .h{background:{{(style.Variant % 3 == 0 ? "#eee" : "#fff")}} }
            h1{font-size:18pt;text-align:center;margin:10pt 0 14pt;font-weight:bold}
            h2{font-size:12pt;margin:10pt 0 4pt}
            p{font-size:12pt;line-height:1.8;text-indent:2em}
            .sign p{text-indent:0}
            """,
    };

    // As GB/T 9704 lays out official documents: 二号 title, 三号 text.
    private static string Document => $$"""
        h1{font-size:22pt;text-align:center;margin:0 0 24pt;font-weight:normal;line-height:1.4}
        h2{font-size:16pt;font-weight:normal;font-family:Digits,'{{Gothic}}';
          margin:8pt 0;line-height:28pt;text-indent:2em;break-after:avoid}
        p{font-size:16pt;line-height:28pt;text-indent:2em;text-align:justify}
        .sign p{text-indent:0;text-align:right}
        """;

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
