using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Reading.RichText;

/// <summary>Damaged rich text: no exception, no hang, no flood of memory. <c>COMPILER_FUZZ</c> tries more.</summary>
public sealed class RichTextFuzzTests
{
    private const int Few = 50_000;
    private const int EveryReal = 250;
    private const int EveryParsed = 500;

    private static readonly SourceReader Reader = new(new ReadingLimits());

    [Fact]
    public void Read_DamagedWordsAndGroups_NeverThrowsOrHangs()
    {
        byte[][] files = [RtfSamples.Report, RtfSamples.Bytes(Small), FixtureFiles.Read("zhuozhou-2024", "rtf")];
        Assert.All(files, file => Assert.NotEmpty(Reader.Read(file).Lines));
        var mutations = files.Select(file => new RtfMutation(file)).ToArray();
        foreach (var seed in FuzzBudget.Seeds(Few))
        {
            var damaged = mutations[seed % EveryReal == 0 ? 2 : seed % 2].Apply(seed);
            FuzzBudget.Hold(seed, () => seed % EveryParsed == 0 ? ReportReading.Read(damaged) : Reader.Read(damaged));
        }
    }

    private const string Small =
        @"\pard\plain{\listtext\f13 \'d2\'bb\tab}A{\super 1}{\shp{\*\shpinst{\sp{\sn pib}{\sv {\pict 00}}}{\shptxt \pard B\par}}}\par"
        + @"{\upr{x}{\*\ud{\uc1\u25919?}}}{\field{\*\fldinst x}{\fldrslt y}}{\v z}{\deleted w}\par"
        + @"\trowd\clvmgf\cellx100\cellx200\clmgf\cellx300\clmrg\cellx400\intbl A\cell 1\par 2\cell 3\cell\cell\row"
        + @"\trowd\clvmrg\cellx100\cellx200\cellx400\intbl\cell\itap2 C\nestcell D\nestcell{\*\nesttableprops\trowd\cellx50\cellx90\nestrow}"
        + @"{\nonesttables\par}\itap1\cell{\pict\bin3 }{}}\cell\row\pard E\sect";
}
