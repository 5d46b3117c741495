using System.Globalization;
using System.Text;
using Compiler.Testing.Storage;

namespace Compiler.Tests.EndToEnd;

/// <summary>Host and worker are killed at random moments while hundreds of reports come in.</summary>
[Collection(CrowdedStorage.Name)]
public sealed class KillTests(StorageEmulator azurite)
{
    private const int Uploads = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>COMPILER_KILL_ROUNDS=20 for the whole of it.</summary>
    private static readonly int Rounds =
        int.Parse(Environment.GetEnvironmentVariable("COMPILER_KILL_ROUNDS") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Upload_WhileHostAndWorkerAreKilled_EndsAsUndisturbed()
    {
        var expected = await UndisturbedAsync();
        var kills = 0;
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var account = azurite.NewAccount();
            var scenario = new Scenario(account);
            await scenario.CreateAsync();
            kills += await KillWhileUploadingAsync(account, scenario, new Random(seed));

            await using var functions = await FunctionsProcess.StartAsync(account);
            // What a killed host had in hand stays invisible for minutes; the nightly run finds it before.
            await functions.StartTimerAsync("PublishYearbooks");
            var backend = scenario.NewBackend();
            await Eventually.TrueAsync(
                Patience, "all rows", async () => await backend.Storage.Ledger.ListRows().CountAsync() == Uploads);
            await functions.StartTimerAsync("RollUp");
            var state = "";
            var isSame = await Eventually.IsTrueAsync(Patience, async () => (state = await backend.FiguresAsync()) == expected);
            Assert.True(isSame, $"round {seed}:\n{state}\nin place of\n{expected}\n{functions.Output}");
        }

        azurite.Log($"{Rounds} rounds of {Uploads} uploads with {kills} kills of host or worker: each ended as undisturbed");
    }

    private async Task<string> UndisturbedAsync()
    {
        var scenario = new Scenario(azurite.NewAccount());
        await scenario.CreateAsync();
        var backend = scenario.NewBackend();
        await Parallel.ForAsync(0, Uploads, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, token) =>
        {
            await scenario.PutAsync(Name(i), Report(i));
            await backend.Receive.RunAsync(Name(i), token);
        });
        await backend.RollUpAsync();
        return await backend.FiguresAsync();
    }

    private static async Task<int> KillWhileUploadingAsync(string account, Scenario scenario, Random random)
    {
        var functions = await StartAsync(account);
        var uploading = Parallel.ForAsync(0, Uploads, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, token) =>
        {
            await scenario.PutAsync(Name(i), Report(i));
            await Task.Delay(150, token);
        });
        var kills = 0;
        while (!uploading.IsCompleted)
        {
            await Task.Delay(random.Next(200, 2500));
            kills++;
            if (random.Next(2) == 0)
            {
                functions.KillWorker();
                continue;
            }

            await functions.KillHostAsync();
            await functions.DisposeAsync();
            functions = await StartAsync(account);
        }

        await uploading;
        functions.KillWorker();
        await functions.KillHostAsync();
        await functions.DisposeAsync();
        return kills + 2;
    }

    // Totals are computed all the time, too.
    private static Task<FunctionsProcess> StartAsync(string account) =>
        FunctionsProcess.StartAsync(account, ("ROLLUP_SCHEDULE", "*/2 * * * * *"));

    private static string Name(int i) => FormattableString.Invariant($"{i}.txt");

    private static byte[] Report(int i) =>
        Encoding.UTF8.GetBytes(
            Encoding
                .UTF8.GetString(Scenario.Pingxiang)
                .Replace("平乡县人民政府办公室", FormattableString.Invariant($"平乡县第{i}局"), StringComparison.Ordinal));
}
