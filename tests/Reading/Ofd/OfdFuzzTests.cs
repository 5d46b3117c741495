using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Ofd;

/// <summary>
/// Small OFD files with one of everything, damaged inside their files and as archives: no exception, no hang, no flood of memory, and
/// always an answer. <c>COMPILER_FUZZ=500000 ./test --filter OfdFuzz</c> tries so many.
/// </summary>
public sealed class OfdFuzzTests
{
    private const int Few = 50_000;

    [Fact]
    public void Read_DamagedFiles_AnswersAndNeverThrows()
    {
        byte[][] files = [Table(), Form()];
        foreach (var file in files)
            Assert.Empty(OfdLines.Read(file).Findings);
        foreach (var seed in FuzzBudget.Seeds(Few))
        {
            var mutation = new Mutation(seed);
            var file = files[seed % files.Length];
            var damaged = seed % 4 > 0 ? mutation.ApplyInside(file) : mutation.Apply(file);
            FuzzBudget.Hold(
                seed,
                () => OfdLines.Read(damaged) is { Lines.IsEmpty: true, Findings.IsEmpty: true }
                    ? throw new InvalidDataException("No answer")
                    : damaged);
        }
    }

    private static byte[] Table() =>
        new OfdSketch()
            .Page(page =>
            {
                page.Path("M 20 20 L 80 20 L 80 40 L 20 40 C M 20 30 L 80 30 M 50 20 L 50 40");
                page.Text(60, 74, "总计").Text(150, 74, "12").Text(60, 102, "其他", attributes: "CTM=\"1 0 0 1 0 0\" HScale=\"0.9\"").Text(150, 102, "3");
            })
            .Page(page => page.Text(60, 100, "一、总体情况，收到政府信息公开申请12件。", 12))
            .ToBytes();

    private static byte[] Form() =>
        new OfdSketch
        {
            Common = "<ofd:PublicRes>Res.xml</ofd:PublicRes><ofd:TemplatePage ID=\"5\" BaseLoc=\"Tpl.xml\"/>",
            AfterPages = "<ofd:Annotations>Annotations.xml</ofd:Annotations>",
        }
            .File("Doc_0/Tpl.xml", OfdSketch.Xml("Page", new OfdPageSketch(600, 800).Fill(50, 50, 200, 1).Fill(50, 50, 1, 40).Content))
            .File("Doc_0/Annotations.xml", OfdSketch.Xml("Annotations", "<ofd:Page PageID=\"1\"><ofd:FileLoc>A.xml</ofd:FileLoc></ofd:Page>"))
            .File(
                "Doc_0/A.xml",
                OfdSketch.Xml(
                    "PageAnnot",
                    $"<ofd:Annot ID=\"8\"><ofd:Appearance Boundary=\"50 60 50 50\">{new OfdPageSketch(90, 90).Text(10, 30, "核").Content}</ofd:Appearance></ofd:Annot>"))
            .File(
                "Doc_0/Res.xml",
                OfdSketch.Xml(
                    "Res",
                    "<ofd:DrawParams><ofd:DrawParam ID=\"6\" Relative=\"6\"><ofd:FillColor Value=\"0 0 #FF\"/></ofd:DrawParam></ofd:DrawParams>"
                        + "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"7\"><ofd:Content><ofd:PageBlock><ofd:TextObject Boundary=\"0 0 9 9\" Size=\"4\" DrawParam=\"6\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 1 2\">35</ofd:TextCode></ofd:TextObject></ofd:PageBlock></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>"))
            .Page(page =>
            {
                page.Before = "<ofd:Template TemplateID=\"5\" ZOrder=\"Background\"/>";
                page.Text(60, 74, "结转", attributes: "CharDirection=\"0\" Alpha=\"255\"", elements: "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"2\"><ofd:Glyphs>1 2</ofd:Glyphs></ofd:CGTransform>");
                page.Raw("<ofd:CompositeObject ID=\"4\" ResourceID=\"7\" Boundary=\"40 40 9 9\" CTM=\"1 0 0 1 0 0\"/>");
                page.Raw("<ofd:ImageObject ID=\"6\" ResourceID=\"1\" Boundary=\"0 0 20 20\" CTM=\"20 0 0 20 0 0\"/>");
                page.Path("S 1 1 Q 2 2 3 3 B 1 1 2 2 3 3 A 1 1 0 0 1 5 5 C", "Fill=\"true\"", "<ofd:FillColor Index=\"1\"/>");
            })
            .ToBytes();
}
