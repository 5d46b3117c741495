using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Printing;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.PdfPig;
using Compiler.Tests.Reading.Pdf;

namespace Compiler.Tests.Reading.Ofd;

/// <summary>The samples as OFD give what their text files give; so do made-up reports, cell by cell.</summary>
public sealed class OfdFixtureTests
{
    private const int MadeUp = 20;

    public static TheoryData<string> Fixtures => [.. PdfText.Fixtures];

    public static TheoryData<string> Styles => [.. Layouts.All.Where(layout => layout.Extension == "ofd").Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Read_Fixture_GivesWhatTheTextGives(string name) => PdfFixtureTests.AssertGivesWhatTheTextGives(
        name, PagesAsOfd.Write(new PdfPigPageReader().Read(PdfText.Fixture(name), new PdfLimits()).Pages));

    [Theory]
    [MemberData(nameof(Styles))]
    public void Read_MadeUpReports_AreEntirelyRight(string style)
    {
        var measured = Measurement.Measure(Layouts.Named(style), DamageLevel.None, Enumerable.Range(0, MadeUp), threads: 1);
        Assert.Empty(measured.Silent);
        Assert.Equal(1, measured.Tally.Right);
    }
}
