using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Tests.Backend.Storage;

/// <summary>What holds for all marks of changed partitions.</summary>
public abstract class ChangeMarksContract
{
    private static readonly Partition Hebei = new(2024, "130000");

    protected abstract IChangeMarks Marks { get; }

    [Fact]
    public async Task MarkAsync_Again_GivesTheMarkANewState()
    {
        await Marks.MarkAsync(Hebei, isRemoval: false, default);
        var first = await Marks.FindAsync(Hebei, default);
        await Marks.MarkAsync(Hebei, isRemoval: false, default);

        Assert.False(await Marks.TryClearAsync(first!, default));
        var second = await Marks.FindAsync(Hebei, default);
        Assert.NotEqual(first!.ETag, second!.ETag);
        Assert.True(await Marks.TryClearAsync(second, default));
        Assert.Null(await Marks.FindAsync(Hebei, default));
        Assert.True(await Marks.TryClearAsync(second, default));
    }

    [Fact]
    public async Task MarkAsync_RemovalThenChange_KeepsThatAReportWasSeenToLeave()
    {
        await Marks.MarkAsync(Hebei, isRemoval: true, default);
        await Marks.MarkAsync(Hebei, isRemoval: false, default);

        Assert.True((await Marks.FindAsync(Hebei, default))!.IsRemoval);
    }

    [Fact]
    public async Task ListAsync_SeveralYears_ComeByYearAndCode()
    {
        foreach (var (year, adcode) in ((int, string)[])[(2024, "130000"), (0, "000000"), (2024, "100000"), (2023, "410000")])
            await Marks.MarkAsync(new Partition(year, adcode), isRemoval: false, default);

        Assert.Equal(
            ["0000-000000", "2023-410000", "2024-100000", "2024-130000"],
            await Marks.ListAsync(default).Select(mark => mark.Partition.ToString()).ToListAsync());
    }

    [Fact]
    public async Task ListAsync_NoMarks_IsEmpty() => Assert.Empty(await Marks.ListAsync(default).ToListAsync());
}
