using Compiler.Accuracy.Truth;
using Compiler.Forms;

namespace Compiler.Accuracy.Provinces;

/// <summary>Makes figures of one report agree with those of others.</summary>
internal static class SampleFigures
{
    /// <summary>Carries over what the year before carried forward, and lets fewer new requests come in for it.</summary>
    public static void CarryOver(ReportFigures figures, ReportFigures before)
    {
        var columns = figures.Form.Requests.Columns;
        foreach (var column in columns.SkipLast(1))
        {
            var over = before[$"requests.carried_forward.{column.Key}"];
            var received = figures[$"requests.total_processed.{column.Key}"] + figures[$"requests.carried_forward.{column.Key}"] - over;
            if (received < 0)
                continue;
            figures[$"requests.carried_over.{column.Key}"] = over;
            figures[$"requests.new_received.{column.Key}"] = received;
        }

        foreach (var row in new[] { "new_received", "carried_over" })
            figures.Total(columns.Select(column => $"requests.{row}.{column.Key}"));
    }

    /// <summary>What a level compiles from its parts.</summary>
    public static ReportFigures SumOf(IReadOnlyCollection<SampleReport> parts)
    {
        var form = FormCatalogue.Current;
        var sum = new ReportFigures(form);
        foreach (var path in form.Fields.Select(field => field.Path))
            sum[path] = parts.Sum(part => part[path] ?? 0);
        // The trial form does not divide 其他处理; a level that compiles it has to.
        foreach (var column in form.Requests.Columns)
        {
            var outcomes = form.Requests.Rows.Where(row => row.Role == RowRole.Outcome).Sum(row => sum[DisclosureForm.RequestPath(row, column)]);
            sum[$"requests.other_3_other.{column.Key}"] += sum[$"requests.total_processed.{column.Key}"] - outcomes;
        }

        return sum;
    }

    /// <summary>More requests of natural persons than were counted, answered in full.</summary>
    public static void AddRequests(ReportFigures figures, int count)
    {
        foreach (var row in new[] { "new_received", "granted", "total_processed" })
            foreach (var column in new[] { "natural_person", "total" })
                figures[$"requests.{row}.{column}"] += count;
    }
}
