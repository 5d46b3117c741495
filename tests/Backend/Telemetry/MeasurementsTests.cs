using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Compiler.Backend.Telemetry;
using Compiler.Tests.Backend.Intake;

namespace Compiler.Tests.Backend.Telemetry;

public sealed class MeasurementsTests : IDisposable
{
    private static readonly AsyncLocal<MeasurementsTests?> Current = new();

    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string? Outcome)> recorded = new();

    public MeasurementsTests()
    {
        listener.InstrumentPublished = (instrument, me) =>
        {
            if (instrument.Meter.Name == Measurements.MeterName)
                me.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.Start();
    }

    public void Dispose() => listener.Dispose();

    [Fact]
    public async Task Receive_Uploads_AreCountedByOutcomeAndTimed()
    {
        Current.Value = this;
        var scene = new UploadScene();
        scene.Put("a.txt", UploadScene.Pingxiang);
        scene.Put("none.txt", "no report");
        foreach (var name in (string[])["a.txt", "a.txt", "none.txt"])
            await scene.Receive.RunAsync(name, default);

        Assert.Equal(
            ["Received", "Known", "Quarantined"],
            recorded.Where(entry => entry.Name == Measurements.Reports).Select(entry => entry.Outcome));
        Assert.Equal(3, recorded.Count(entry => entry.Name == Measurements.ReadingSeconds && entry.Value is > 0 and < 600));
    }

    [Fact]
    public async Task Receive_UploadThatFails_IsCounted()
    {
        Current.Value = this;
        var scene = new UploadScene(reader: (_, _, _) => throw new InvalidOperationException());
        scene.Put("a.txt", UploadScene.Pingxiang);

        await Assert.ThrowsAsync<InvalidOperationException>(() => scene.Receive.RunAsync("a.txt", default));
        Assert.Equal((Measurements.Reports, 1, Measurements.Failed), recorded.Single(entry => entry.Name == Measurements.Reports));
    }

    [Fact]
    public async Task Publish_Volumes_AreTimedEach()
    {
        Current.Value = this;
        var scene = new UploadScene();
        scene.Put("a.txt", UploadScene.Pingxiang);
        var published = await scene.PublishAsync();

        Assert.Equal(published.Count, recorded.Count(entry => entry.Name == Measurements.PrintingSeconds && entry.Value > 0));
    }

    [Fact]
    public void Record_WhatIsWaiting_IsTheLastCount()
    {
        Current.Value = this;
        Measurements.RecordMarksWaiting(3);
        Measurements.RecordVolumesDue(2);

        Assert.Equal([(Measurements.MarksWaiting, 3, null), (Measurements.VolumesDue, 2, null)], recorded);
    }

    // Other tests work at the same time; what is recorded belongs to the test in whose flow it happens.
    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Current.Value != this)
            return;
        string? outcome = null;
        foreach (var tag in tags)
            outcome = tag.Value?.ToString();
        recorded.Enqueue((instrument.Name, value, outcome));
    }
}
