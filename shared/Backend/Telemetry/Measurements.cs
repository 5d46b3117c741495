using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Compiler.Backend.Telemetry;

/// <summary>
/// What operators see of the work: the instruments of the meter <see cref="MeterName"/>. Where nobody listens to the meter,
/// recording costs nothing.
/// </summary>
public static class Measurements
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Compiler";

    /// <summary>Uploads by what became of them, the tag <c>outcome</c>.</summary>
    public const string Reports = "compiler.reports";

    /// <summary>Years and provinces whose totals are not up to date.</summary>
    public const string MarksWaiting = "compiler.marks.waiting";

    /// <summary>Volumes that are to be printed.</summary>
    public const string VolumesDue = "compiler.volumes.due";

    /// <summary>Seconds that it takes to read an upload, without the requests to storage before and after.</summary>
    public const string ReadingSeconds = "compiler.reading.seconds";

    /// <summary>Seconds that it takes to draw the files of a volume.</summary>
    public const string PrintingSeconds = "compiler.printing.seconds";

    /// <summary>The outcome of an upload that could not be processed; it will be tried again, or set aside.</summary>
    public const string Failed = "Failed";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> ReportCounter = Meter.CreateCounter<long>(Reports, "{report}");
    private static readonly Gauge<long> MarksGauge = Meter.CreateGauge<long>(MarksWaiting, "{mark}");
    private static readonly Gauge<long> VolumesGauge = Meter.CreateGauge<long>(VolumesDue, "{volume}");
    private static readonly Histogram<double> ReadingHistogram = Meter.CreateHistogram<double>(ReadingSeconds, "s");
    private static readonly Histogram<double> PrintingHistogram = Meter.CreateHistogram<double>(PrintingSeconds, "s");

    /// <summary>Counts an upload.</summary>
    /// <param name="outcome">The name of its state, or <see cref="Failed"/>.</param>
    public static void CountReport(string outcome) => ReportCounter.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Says how many marks wait at this moment.</summary>
    public static void RecordMarksWaiting(int count) => MarksGauge.Record(count);

    /// <summary>Says how many volumes are due at this moment.</summary>
    public static void RecordVolumesDue(int count) => VolumesGauge.Record(count);

    /// <summary>Measures the reading of an upload until the result is disposed of.</summary>
    public static Timing TimeReading() => new(ReadingHistogram);

    /// <summary>Measures the drawing of a volume until the result is disposed of.</summary>
    public static Timing TimePrinting() => new(PrintingHistogram);

    /// <summary>A measurement that ends when it is disposed of.</summary>
    public readonly struct Timing : IDisposable
    {
        private readonly Histogram<double> seconds;
        private readonly long started = Stopwatch.GetTimestamp();

        internal Timing(Histogram<double> seconds)
        {
            this.seconds = seconds;
        }

        /// <inheritdoc/>
        public void Dispose() => seconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
