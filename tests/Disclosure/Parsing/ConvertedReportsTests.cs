using Compiler.Accuracy.Running;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>A slice of what <c>eng/accuracy --converted</c> compares.</summary>
public sealed class ConvertedReportsTests
{
    private const int Slice = 9;

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (layout, extension) in ConvertedReports.All)
                all.Add(layout, extension);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Read_ConvertedReport_AsTheFileItWasMadeFrom(string layout, string extension)
    {
        var read = ConvertedReports.Measure(layout, extension, Enumerable.Range(0, Slice));
        Assert.True(read.Different.IsEmpty && read.Silent.IsEmpty, read.ToString());
        Assert.InRange(read.Lines, 1, int.MaxValue);
    }
}
