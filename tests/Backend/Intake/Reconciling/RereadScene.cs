using Compiler.Testing;
using System.Text;
using System.Text.Json;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Tests.Backend.Intake.Reconciling;

/// <summary>A backend whose parser can be replaced, with readings of older and newer versions.</summary>
internal sealed class RereadScene
{
    public static readonly ReportReader Mended = new(PlaceResolver.Current);

    public RereadScene(IntakeOptions? options = null)
    {
        Backend = new UploadScene(reader: (file, content, hints) => Reader(file, content, hints), settings: options);
    }

    public UploadScene Backend { get; }

    /// <summary>The parser of the running version; at first one that is from before versions were recorded, and has a fault.</summary>
    public ReadFile Reader { get; set; } = ReadWithoutLicences;

    /// <summary>Does not see 97 licences.</summary>
    public static Receipt ReadWithoutLicences(SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints)
    {
        var text = Encoding.UTF8.GetString(content.Span).Replace("行政许可\t97", "行政许可\t0", StringComparison.Ordinal);
        return Mended.Read(file, Encoding.UTF8.GetBytes(text), hints) with { ReadingVersion = ReadingVersion.Unrecorded };
    }

    /// <summary>Takes every body for one of Shijiazhuang.</summary>
    public static Receipt ReadInHebei(SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints)
    {
        var receipt = Mended.Read(file, content, hints);
        var place = new ReportPlace("130100", "河北省", "石家庄市", null, BodyLine.Local, []);
        return receipt.Report is { } report ? receipt with { Report = report with { Place = place } } : receipt;
    }

    public static ReadFile AtVersion(int version, ReadFile parse) =>
        (file, content, hints) => parse(file, content, hints) with { ReadingVersion = version };

    public async Task ReceiveAsync(string name, string text, int daysLater = 0)
    {
        Backend.Put(name, text, daysLater);
        await Backend.Receive.RunAsync(name, default);
    }

    /// <summary>Processes every upload that waits in the queue, and returns what became of each.</summary>
    public async Task<List<UploadState>> DrainAsync()
    {
        var states = new List<UploadState>();
        foreach (var upload in Backend.Queue.TakeAll())
            states.Add((await Backend.Receive.RunAsync(upload, default)).State);
        return states;
    }

    /// <summary>What a night orders to be read again; it stays in the queue.</summary>
    public async Task<IReadOnlyList<string>> OrderedAsync(UploadSlice? first = null)
    {
        await Backend.ReconcileAsync(first);
        var ordered = Backend.Queue.TakeAll();
        foreach (var upload in ordered)
            await Backend.Queue.SendAsync(upload, default);
        return ordered;
    }

    public async Task<int> LicencesAsync(string adcode)
    {
        using var figures = await FiguresAsync(adcode);
        return figures.RootElement.GetProperty("totals").GetProperty("proactive_disclosure.licences").GetProperty("value").GetInt32();
    }

    /// <summary>The reports that each revision of a volume reads otherwise than the one before.</summary>
    public async Task<string> RereadAsync(string adcode)
    {
        using var figures = await FiguresAsync(adcode);
        var revisions = figures.RootElement.GetProperty("revisions").EnumerateArray();
        return string.Join(", ", revisions.Select(revision => revision.GetProperty("reread").GetInt32()));
    }

    private async Task<JsonDocument> FiguresAsync(string adcode) =>
        JsonDocument.Parse(await Backend.TextAsync($"2024/{adcode}/latest/figures.json"));
}
