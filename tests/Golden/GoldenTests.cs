namespace Compiler.Tests.Golden;

/// <summary>
/// Every folder beside this file is a case. A new case needs about.md and an input; <c>UPDATE_GOLDEN=1 ./test --filter Golden</c>
/// records what comes out, to be read against about.md before it is committed.
/// </summary>
public sealed class GoldenTests
{
    private const int MaxLines = 40;

    private static readonly bool Records = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static TheoryData<string> Cases => [.. GoldenCase.Names()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_Input_GivesTheExpectedReceipt(string name)
    {
        var golden = GoldenCase.Named(name);
        var got = golden.Read();
        if (Records)
            File.WriteAllText(golden.Expected, got);
        var differences = ReceiptDiff.Between(File.ReadAllText(golden.Expected), got);
        Assert.True(differences.Count == 0,
            $"{name}: {differences.Count} values differ (path: expected → got)\n{string.Join('\n', differences.Take(MaxLines))}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void About_EveryCase_SaysWhatMustComeOut(string name) =>
        Assert.NotEmpty(File.ReadAllText(Path.Combine(GoldenCase.Named(name).Folder, "about.md")).Trim());
}
