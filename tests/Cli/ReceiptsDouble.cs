using System.Collections.Concurrent;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Tests.Cli;

/// <summary>Accepts uploads; has no receipt when it is asked first, as a backend that is still at work.</summary>
internal sealed class ReceiptsDouble(params (string Name, byte[] Receipt)[] receipts)
{
    private readonly ConcurrentDictionary<string, int> asked = new();

    /// <summary>The receipt of a file, as the backend stores it.</summary>
    public static byte[] Read(string path, string name)
    {
        var content = File.ReadAllBytes(path);
        var stored = IntakeFile.FromStoredFile(new StoredFile(name, content.Length, DateTimeOffset.UnixEpoch));
        var file = FileIntake.Describe(stored, new FileContent(ReadOutcome.Read, content));
        return ReceiptJson.Write(ReportCheck.Apply(new ReportReader(PlaceResolver.Current).Read(file, content, ReportHints.None)));
    }

    public ServiceAnswer Answer(ServiceRequest request) =>
        request.Method == "PUT" ? new ServiceAnswer(202)
        : asked.AddOrUpdate(request.Path, 1, (_, count) => count + 1) == 1 ? new ServiceAnswer(404)
        : new ServiceAnswer(200, receipts.First(receipt => request.Path.EndsWith(receipt.Name, StringComparison.Ordinal)).Receipt);
}
