using Compiler.Backend.Intake.Uploads;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Backend.Intake.Uploads;

public sealed class FolderHintsTests
{
    [Theory]
    [InlineData("in/130681/2024/a.txt", "130681", 2024)]
    [InlineData("130681/2024/office/a.txt", "130681", 2024)]
    [InlineData("110000/2020/130681/2024/a.txt", "130681", 2024)]
    [InlineData("/home/130681/2024/a.txt", "130681", 2024)]
    [InlineData("130681/a.txt", null, null)]
    [InlineData("2024/130681/a.txt", null, null)]
    [InlineData("130681/24/a.txt", null, null)]
    [InlineData("13068１/2024/a.txt", null, null)]
    [InlineData("130681/2024", null, null)]
    [InlineData("a.txt", null, null)]
    public void Of_Path_IsWhatTheFoldersSay(string path, string? adcode, int? year) =>
        Assert.Equal(new ReportHints(adcode, year), FolderHints.FromPath(path));
}
