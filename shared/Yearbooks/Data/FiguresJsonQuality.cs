using System.Text.Json;
using Compiler.Disclosure.Reports;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

/// <summary>The parts of figures.json about contradictions within a report.</summary>
internal static class FiguresJsonQuality
{
    /// <summary>Writes every failing identity of the listed reports, with its line in the file.</summary>
    public static void FailedIdentities(Utf8JsonWriter json, Volume volume)
    {
        json.WriteStartArray("failed_identities");
        foreach (var (body, failed) in volume.ListedBodies.SelectMany(body => body.FailedIdentities.Select(failed => (body, failed))))
        {
            JsonInline.Object(json, line =>
            {
                BodyIndex.Report(line, body);
                line.WriteString("code", failed.Code.Text);
                line.WriteString("label", failed.Label);
                line.WriteNumber("left", failed.Left);
                line.WriteNumber("right", failed.Right);
                line.WriteNumber("difference", failed.Difference);
                At(line, failed.At);
            });
        }

        json.WriteEndArray();
    }

    /// <summary>Writes every figure in the text of the listed reports that the tables contradict or lack.</summary>
    public static void Contradictions(Utf8JsonWriter json, Volume volume)
    {
        json.WriteStartArray("contradictions");
        foreach (
            var (body, contradiction) in volume.ListedBodies.SelectMany(body =>
                body.Contradictions.Select(contradiction => (body, contradiction))))
        {
            JsonInline.Object(
                json,
                line =>
                {
                    BodyIndex.Report(line, body);
                    line.WriteString("subject", contradiction.Subject);
                    line.WriteString("unit", contradiction.Unit);
                    line.WriteString("quote", contradiction.Quote);
                    line.WriteNumber("stated", contradiction.Stated);
                    FiguresJsonParts.Number(line, "printed", contradiction.Printed);
                    FiguresJsonParts.Number(line, "difference", contradiction.Difference);
                    At(line, contradiction.At);
                });
        }

        json.WriteEndArray();
    }

    private static void At(Utf8JsonWriter line, Position at)
    {
        line.WriteNumber("line", at.Line);
        line.WriteNumber("cell", at.Cell);
    }
}
