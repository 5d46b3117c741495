using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Checking;

public sealed class BlankCheckTests
{
    [Theory]
    [InlineData("35\t\t\t\t\t\t35\t", "requests.new_received.other", true)]
    [InlineData("\t\t\t\t\t\t35\t", "requests.new_received.natural_person", false)]
    [InlineData("35\t\t\t\t\t\t\t", "requests.new_received.total", false)]
    // The row does not add up, but its column does with the blank as 0.
    [InlineData("30\t\t\t\t\t\t35\t", "requests.new_received.commercial_enterprise", true)]
    public void Apply_BlanksInARow_AreZeroOnlyWhereASumProvesIt(string figures, string path, bool isProved)
    {
        var text = File.ReadAllText(GoldenCase.Named("boai-2024").Input)
            .Replace("\t35\t0\t0\t0\t0\t0\t35\t\n二", $"\t{figures}\n二", StringComparison.Ordinal);
        var cell = ReportReading.Read(text).Report![FieldPath.Parse(path)];
        Assert.Equal((CellState.Blank, null, isProved ? 0m : null), (cell.State, cell.Value, cell.Addend));
    }
}
