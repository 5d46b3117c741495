using System.Diagnostics;
using System.Globalization;
using System.Text;
using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Backend.Register;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Benchmarks.Nation;
using Compiler.Desk;
using Compiler.Desk.Layout;
using Compiler.Desk.Pages.Lists;
using Compiler.Desk.Parts;
using Compiler.Disclosure.Notices;
using Compiler.Testing.Azurite;
using Microsoft.Extensions.DependencyInjection;

namespace Compiler.Benchmarks.Desk;

/// <summary>
/// <c>eng/bench desk [5000]</c>: a province in Azurite with so many registered bodies, four fifths of which have reported. Measures what
/// the desk's pages take with the real clients, from the request to the whole HTML, and apart from that the requests to storage.
/// </summary>
internal static class DeskCommand
{
    private const int Year = 2024;
    private const int Requests = 500;

    /// <summary>The 95th percentile that the desk is held to, in milliseconds.</summary>
    private const double Bound = 300;

    /// <summary>Prints the table; the exit code is 1 if an answer is too slow.</summary>
    public static async Task<int> RunAsync(int count)
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        var meter = new RequestMeter();
        var storage = new CloudStorage(StorageConnection.Parse(azurite.NewAccount()), meter.Attach);
        await storage.CreateAsync(CancellationToken.None);
        var province = new DeskProvince(count);
        await province.StoreAsync(storage, Year);
        var lists = new ReportLists(storage.Files(StorageNames.Lists));
        var list = await lists.OpenAsync(new Partition(Year, DeskProvince.Adcode), CancellationToken.None);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} bodies, {province.Reports.Count:N0} reports, a list of {list.File.Size / 1024.0:F0} KB"));
        Console.WriteLine("| what | at once | pages | median ms | 95th | 99th | most | of it storage, mean | requests each | largest KB |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");

        var slowest = 0.0;
        foreach (var (name, work) in Kinds(province))
        {
            await MeasureAsync($"cold: {name}", 1, 5, () => new Fresh(storage), [work]);
            using var warm = new Fresh(storage);
            slowest = Math.Max(slowest, await MeasureAsync($"warm: {name}", 1, 100, () => warm, [work]));
        }

        foreach (var atOnce in (int[])[1, 4])
        {
            using var warm = new Fresh(storage);
            var all = Kinds(province).Select(kind => kind.Work).ToList();
            slowest = Math.Max(slowest, await MeasureAsync("all kinds mixed", atOnce, Requests, () => warm, all));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The largest 95th percentile is {slowest:F0} ms; at most {Bound:F0}."));
        return slowest <= Bound ? 0 : 1;

        async Task<double> MeasureAsync(
            string what, int atOnce, int answers, Func<Fresh> desk, IReadOnlyList<Func<Fresh, int, Task<string>>> kinds)
        {
            var (sent, waited) = (meter.Count, meter.Waited);
            var times = new double[answers];
            var largest = 0;
            await Parallel.ForAsync(0, answers, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (i, _) =>
            {
                var start = Stopwatch.GetTimestamp();
                var bytes = Encoding.UTF8.GetByteCount(await kinds[i % kinds.Count](desk(), i));
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                InterlockedMax(ref largest, bytes);
            });
            Array.Sort(times);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {atOnce} | {answers} | {At(times, 0.5):F1} | {At(times, 0.95):F1} | {At(times, 0.99):F1} | {times[^1]:F1} "
                + $"| {(meter.Waited - waited).TotalMilliseconds / answers:F1} | {(meter.Count - sent) / (double)answers:F1} "
                + $"| {largest / 1024.0:F0} |"));
            return At(times, 0.95);
        }
    }

    private static (string Name, Func<Fresh, int, Task<string>> Work)[] Kinds(DeskProvince province) =>
    [
        ("overview of the province", async (desk, _) => await desk.OverviewAsync(DeskProvince.Adcode)),
        ("overview of a city", async (desk, i) => await desk.OverviewAsync(province.City(i))),
        ("list of the province", async (desk, i) => await desk.ListAsync(new DeskQuery(DeskProvince.Adcode) { Page = 1 + (i % 100) })),
        ("list of a city", async (desk, i) => await desk.ListAsync(new DeskQuery(province.City(i)) { Sort = DeskSort.State })),
        ("list by state", async (desk, i) => await desk.ListAsync(
            new DeskQuery(DeskProvince.Adcode) { State = (ReportState)(i % 4), Sort = DeskSort.Received })),
        ("search", async (desk, i) => await desk.ListAsync(new DeskQuery(DeskProvince.Adcode) { Text = province.Word(i) })),
    ];

    private static Caller Supervisor { get; } =
        new("person:1", "省主管部门", AccessRoles.Supervisor, new AccessScope([DeskProvince.Adcode]));

    private static double At(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];

    private static void InterlockedMax(ref int largest, int value)
    {
        for (var seen = Volatile.Read(ref largest); value > seen; seen = Volatile.Read(ref largest))
            Interlocked.CompareExchange(ref largest, value, seen);
    }

    /// <summary>The desk of a process that has read nothing yet.</summary>
    private sealed class Fresh : IDisposable
    {
        private readonly ServiceProvider services = new ServiceCollection().AddLogging().BuildServiceProvider();
        private readonly CurrentRegister register;
        private readonly Boards boards;
        private readonly PageRenderer renderer;

        public Fresh(CloudStorage storage)
        {
            register = new CurrentRegister(storage.Bodies);
            boards = new Boards(new ReportLists(storage.Files(StorageNames.Lists)), register, storage.Changes);
            renderer = ActivatorUtilities.CreateInstance<PageRenderer>(services);
        }

        public async Task<string> OverviewAsync(string place)
        {
            var view = await new Overview(boards, TimeProvider.System).RunAsync(Year, place, Supervisor.Scope, CancellationToken.None);
            return await RenderAsync<OverviewPage, OverviewModel>(
                "/desk", new OverviewModel(view, PlaceOption.For(Supervisor.Scope, place)));
        }

        public async Task<string> ListAsync(DeskQuery query)
        {
            query = query with { Year = Year };
            var page = await new DeskList(boards, TimeProvider.System).RunAsync(query, Supervisor.Scope, CancellationToken.None);
            return await RenderAsync<ReportListPage, ReportListModel>(
                "/desk/reports", new ReportListModel(query, page, PlaceOption.For(Supervisor.Scope, query.Place)));
        }

        private Task<string> RenderAsync<TPage, TModel>(string path, TModel model)
            where TPage : PageComponent<TModel> =>
            renderer.RenderAsync<TPage, TModel>(new PageFrame("", Supervisor, path, ""), model);

        public void Dispose()
        {
            services.Dispose();
            boards.Dispose();
            register.Dispose();
        }
    }
}
