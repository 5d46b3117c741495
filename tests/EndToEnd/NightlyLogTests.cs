using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Functions.Schedules;
using Compiler.Testing;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Microsoft.Extensions.Logging;

namespace Compiler.Tests.EndToEnd;

/// <summary>What a night tells the operators: success only where it is one, and by name what was altered and what failed.</summary>
[Collection(StorageEmulator.Name)]
public sealed class NightlyLogTests(StorageEmulator azurite)
{
    [Fact]
    public async Task Night_SoundBackend_LogsWhatIsPublishedAndOrdered()
    {
        var (backend, log) = (await ReceivedAsync(), new LogDouble<PublishYearbooksTimer>());

        await backend.RunTimerAsync(log);

        // The alert that no yearbook was printed looks for this event.
        var published = log.Single("LogPublished");
        Assert.Equal(LogLevel.Information, published.Level);
        Assert.Equal("Published 1 yearbooks, ordered those of 2 provinces (late: False)", published.Text);
        Assert.DoesNotContain(log.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Night_RowTotalsAndBookAltered_NamesEachAndStillPublishes()
    {
        var (backend, log) = (await ReceivedAsync(), new LogDouble<PublishYearbooksTimer>());
        await backend.PublishAsync();
        await AlterAsync(backend, StorageNames.RollupTable, "2024-410000", row => row["Figures"] = "{}");
        // A row is looked at when another one of its province changes.
        await AlterAsync(backend, StorageNames.ReportTable, "2024-130000", row => row["Report"] = "{}");
        await ReceiveAsync(backend, "c.txt", Samples.Baoding2024);
        var books = backend.Storage.Files(StorageNames.Yearbooks);
        await books.WriteAsync("2024/130000/latest/yearbook.pdf", "altered"u8.ToArray(), default);

        await backend.RunTimerAsync(log);

        Assert.Contains("2024-410000", log.Single("LogAltered").Text, StringComparison.Ordinal);
        Assert.Contains("upload a.txt will be read again", log.Single("LogUnreadable").Text, StringComparison.Ordinal);
        Assert.Contains("2024/130000/latest/yearbook.pdf", log.Single("LogAlteredFile").Text, StringComparison.Ordinal);
        Assert.All(["LogAltered", "LogUnreadable", "LogAlteredFile"], name => Assert.Equal(LogLevel.Error, log.Single(name).Level));
        log.Single("LogPublished");
    }

    [Fact]
    public async Task Night_NationCannotBePrinted_LogsThatAndNoSuccess()
    {
        var (backend, log) = (await ReceivedAsync(), new LogDouble<PublishYearbooksTimer>());

        await Assert.ThrowsAsync<StorageException>(() => backend.RunTimerAsync(log, new BrokenRenderer()));

        var failed = log.Single("LogFailed");
        Assert.Equal((LogLevel.Error, "Cannot print 2024/100000: The font is missing."), (failed.Level, failed.Text));
        Assert.DoesNotContain(log.Entries, entry => entry.Name == "LogPublished");
    }

    // A province that another instance has added up meanwhile does not seem to be empty.
    [Fact]
    public async Task RollUpProvince_AddedUpAlready_LogsNoNumberOfReports()
    {
        var backend = await ReceivedAsync();
        using var rollUp = backend.NewRollUp();
        var log = new LogDouble<RollUpProvinceTrigger>();
        var trigger = new RollUpProvinceTrigger(rollUp, log);
        var message = WorkMessage.Write(new Partition(2024, "130000"));

        await trigger.RunAsync(message, default);
        await trigger.RunAsync(message, default);

        Assert.Equal("2024-130000: 1 reports, totals changed: True", log.Single("LogRolledUp").Text);
    }

    private async Task<Backend> ReceivedAsync()
    {
        var scenario = new Scenario(azurite.NewAccount());
        await scenario.CreateAsync();
        var backend = scenario.NewBackend();
        await ReceiveAsync(backend, "a.txt", Samples.Pingxiang2024);
        await ReceiveAsync(backend, "b.txt", Samples.Boai2024);
        return backend;
    }

    private static async Task ReceiveAsync(Backend backend, string upload, string sample)
    {
        await backend.Storage.Files(StorageNames.Reports).WriteAsync(upload, await File.ReadAllBytesAsync(sample), default);
        await backend.Receive.RunAsync(upload, default);
    }

    private static async Task AlterAsync(Backend backend, string name, string partition, Action<TableEntity> alter)
    {
        var table = backend.Storage.Tables.GetTableClient(name);
        var row = await table.QueryAsync<TableEntity>((string?)null)
            .FirstAsync(row => $"{row.PartitionKey}-{row.RowKey}".StartsWith(partition, StringComparison.Ordinal));
        alter(row);
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
    }

    private sealed record LogEntry(string? Name, LogLevel Level, string Text);

    private sealed class LogDouble<T> : ILogger<T>
    {
        public ImmutableArray<LogEntry> Entries { get; private set; } = [];

        public LogEntry Single(string name) => Assert.Single(Entries, entry => entry.Name == name);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries = Entries.Add(new LogEntry(eventId.Name, logLevel, formatter(state, exception)));
    }

    private sealed class BrokenRenderer : IYearbookRenderer
    {
        public string Name => "broken";

        public Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken) =>
            throw new RenderingException("The font is missing.");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
