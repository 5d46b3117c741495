using Compiler.Disclosure.Rollups;

namespace Compiler.Tests.Disclosure.Rollups;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2025-01-31", false, true)]
    [InlineData("2025-02-01", false, false)]
    [InlineData("2025-03-31", true, true)]
    [InlineData("2025-04-01", true, false)]
    public void IsKept_DayOfPublication_IsHeldToTheTermOfItsKind(string day, bool isCompilation, bool isKept)
    {
        var report = Seeds.Baoding2024 with
        {
            IsCompilation = isCompilation,
            Published = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.Equal(isKept, Deadline.WasMet(Seeds.Roll(report).Find(2024)!.Nation.Received.Single()));
    }

    [Fact]
    public void IsKept_NoDay_IsNotKnown() =>
        Assert.Null(Deadline.WasMet(Seeds.Roll(Seeds.Baoding2024).Find(2024)!.Nation.Received.Single()));
}
