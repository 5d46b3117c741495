using Compiler.Accuracy.Truth;
using Compiler.Disclosure.Forms;

namespace Compiler.Accuracy.Provinces;

/// <summary>Makes figures of one report agree with those of others.</summary>
internal static class SampleFigures
{
    /// <summary>The same body a year later: a little more of this and less of that, carrying over what it had carried forward.</summary>
    public static ReportFigures After(ReportFigures before, Random random)
    {
        var form = before.Form;
        var figures = new ReportFigures(form);
        foreach (var field in form.Fields)
        {
            if (field.Kind is FieldKind.Count or FieldKind.Measure)
            {
                figures.Set(
                    field.Index, Math.Round(before.Value(field.Index) * random.Next(85, 120) / 100, field.Kind == FieldKind.Count ? 0 : 4));
            }
            else
            {
                figures.Set(field.Index, before.Value(field.Index), before.Printed(field.Index));
            }
        }

        if (figures.Form.FindField(FieldPath.Parse("proactive_disclosure.normative_documents.in_force")) is not null)
            CountDocuments(figures, before);
        // One body in twelve miscounts what it had carried forward.
        var miscounted = random.Next(12) == 0 ? 1 : 0;
        foreach (var column in form.Requests.Columns.SkipLast(1))
            Balance(figures, before, column, miscounted);
        foreach (var row in form.Requests.Rows)
            figures.Total(form.Requests.Columns.Select(column => FieldPath.Request(row, column).Text));
        foreach (var group in form.Disputes.Groups)
            figures.Total(form.Disputes.Columns.Select(column => FieldPath.Dispute(group, column).Text));
        return figures;
    }

    /// <summary>Bodies that may not make 规章 have none.</summary>
    public static void DropRegulations(ReportFigures figures)
    {
        foreach (var field in figures.Form.Fields.Where(field =>
            field.Path.Text.StartsWith("proactive_disclosure.regulations.", StringComparison.Ordinal)))
        {
            figures.Set(field.Index, 0);
        }
    }

    // What is in force follows from the year before, and nobody repeals what there is not.
    private static void CountDocuments(ReportFigures figures, ReportFigures before)
    {
        const string Documents = "proactive_disclosure.normative_documents";
        var stock = before[$"{Documents}.in_force"] + figures[$"{Documents}.issued"];
        figures[$"{Documents}.repealed"] = Math.Min(stock, figures[$"{Documents}.repealed"]);
        figures[$"{Documents}.in_force"] = stock - figures[$"{Documents}.repealed"];
    }

    private static void Balance(ReportFigures figures, ReportFigures before, FormColumn column, int miscounted)
    {
        var processed = figures
            .Form.Requests.Rows.Where(row => row.Role == RowRole.Outcome)
            .Sum(row => figures[FieldPath.Request(row, column).Text]);
        var over = before[$"requests.carried_forward.{column.Key}"];
        over += over > 0 ? miscounted : 0;
        var forward = Math.Max(Math.Round(processed / 20), over - processed);
        figures[$"requests.total_processed.{column.Key}"] = processed;
        figures[$"requests.carried_forward.{column.Key}"] = forward;
        figures[$"requests.carried_over.{column.Key}"] = over;
        figures[$"requests.new_received.{column.Key}"] = processed + forward - over;
    }

    /// <summary>What a level compiles from its parts.</summary>
    public static ReportFigures SumOf(IReadOnlyCollection<SampleReport> parts)
    {
        var form = FormCatalogue.Statutory.Current;
        var sum = new ReportFigures(form);
        foreach (var path in form.Fields.Select(field => field.Path.Text))
            sum[path] = parts.Sum(part => part[path] ?? 0);
        // The trial form does not divide 其他处理; a level that compiles it has to.
        foreach (var column in form.Requests.Columns)
        {
            var outcomes = form
                .Requests.Rows.Where(row => row.Role == RowRole.Outcome)
                .Sum(row => sum[FieldPath.Request(row, column).Text]);
            sum[$"requests.other_3_other.{column.Key}"] += sum[$"requests.total_processed.{column.Key}"] - outcomes;
        }

        return sum;
    }

    /// <summary>More requests of natural persons than were counted, answered in full.</summary>
    public static void AddRequests(ReportFigures figures, int count)
    {
        foreach (var row in new[] { "new_received", "granted", "total_processed" })
        {
            foreach (var column in new[] { "natural_person", "total" })
                figures[$"requests.{row}.{column}"] += count;
        }
    }
}
