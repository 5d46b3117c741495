using Compiler.Backend.Storage.Ledgers;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Backend.Storage;

/// <summary>What holds for every ledger of volumes.</summary>
public abstract class EditionLedgerContract
{
    private static readonly Edition First = new(
        2024, "130000", "河北省2024年政府信息公开年鉴", 1, "ab12", new DateOnly(2025, 4, 1), 167, 0, IsPublished: false, IsFinal: true, ETag: null);

    protected abstract IEditionLedger Ledger { get; }

    [Fact]
    public async Task TryPutAsync_NewRow_IsFoundAsItWasPut()
    {
        var put = await Ledger.TryPutAsync(First, default);

        Assert.Equal(First, put! with { ETag = null });
        Assert.Equal(put, await Ledger.FindAsync(2024, "130000", default));
        Assert.Null(await Ledger.FindAsync(2024, "140000", default));
        Assert.Null(await Ledger.FindAsync(2023, "130000", default));
    }

    [Fact]
    public async Task TryPutAsync_TwoClaimARevision_OneGetsIt()
    {
        var first = await Ledger.TryPutAsync(First, default);
        var claims = await Task.WhenAll(
            Enumerable.Range(2, 8).Select(amended => Ledger.TryPutAsync(first! with { Revision = 2, Amended = amended }, default)));

        var winner = Assert.Single(claims, claim => claim is not null);
        Assert.Equal(winner, await Ledger.FindAsync(2024, "130000", default));
        Assert.Null(await Ledger.TryPutAsync(First, default));
        Assert.NotNull(await Ledger.TryPutAsync(winner! with { IsPublished = true }, default));
    }

    [Fact]
    public async Task ListAsync_SeveralYears_ComeByYearAndCode()
    {
        foreach (var (year, adcode) in ((int, string)[])[(2024, "130000"), (2024, "100000"), (2023, "410000")])
            await Ledger.TryPutAsync(First with { Year = year, Adcode = adcode }, default);

        Assert.Equal(
            [(2023, "410000"), (2024, "100000"), (2024, "130000")],
            await Ledger.ListAsync(default).Select(edition => (edition.Year, edition.Adcode)).ToListAsync());
    }
}
