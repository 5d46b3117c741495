using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Benchmarks.Nation;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Register;
using Compiler.Testing.Storage;

namespace Compiler.Benchmarks.Desk;

/// <summary>A province whose bodies are registered and, but for every fifth, have reported.</summary>
internal sealed class DeskProvince
{
    /// <summary>The province.</summary>
    public const string Adcode = "130000";

    // About one county of 17 lies in this province.
    private const int Share = 17;

    private readonly List<Receipt> receipts;
    private readonly List<string> cities;

    public DeskProvince(int bodies)
    {
        receipts = [.. new SyntheticNation(bodies * Share * 2).Receipts(new Partition(2024, Adcode)).Take(bodies).Select(Hashed)];
        if (receipts.Count < bodies)
            throw new InvalidOperationException($"There are only {receipts.Count} bodies.");
        cities = [.. Gazetteer.Current.Prefectures(Gazetteer.Current.Find(Adcode)!).Select(city => city.Code)];
    }

    /// <summary>The reports.</summary>
    public IReadOnlyList<Receipt> Reports => [.. receipts.Where((_, i) => i % 5 != 0)];

    public string City(int i) => cities[i % cities.Count];

    public string Word(int i) => (i % 3) switch
    {
        0 => "财政局",
        1 => string.Create(CultureInfo.InvariantCulture, $"第{i % 9}分局"),
        _ => receipts[i % receipts.Count].Report!.Agency!,
    };

    // Real hashes do not compress.
    private static Receipt Hashed(Receipt receipt)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(receipt.File.Sha256)));
        var file = receipt.File with { Sha256 = hash };
        return receipt with { File = file, Report = receipt.Report! with { Source = file } };
    }

    /// <summary>Stores register, rows and list as the backend does.</summary>
    public async Task StoreAsync(CloudStorage storage, int year)
    {
        await storage.Bodies.PutAsync(
            Adcode,
            [.. receipts.Select(receipt => new RegisteredBody(
                receipt.Report!.Agency!, [], receipt.Report.Place.Adcode, BodyKind.Department))],
            CancellationToken.None);
        await storage.Bodies.SetVersionAsync(Adcode, "1", CancellationToken.None);
        await StoredNation.StoreRowsAsync(storage, Reports);
        var partition = new Partition(year, Adcode);
        await storage.Changes.MarkAsync(partition, isRemoval: false, CancellationToken.None);
        using var rollUp = new RollUpPartition(
            storage.Ledger, storage.Totals, storage.Changes, new InMemoryWorkOrders(), new InMemoryUploadEvents(), storage.Bodies,
            new ReportLists(storage.Files(StorageNames.Lists)));
        await rollUp.RunAsync(partition, CancellationToken.None);
    }
}
