using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Forms;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>The identities of the tables 三 and 四, written down once more and tried on true reports.</summary>
internal static class SampleIdentities
{
    private static readonly string[] Columns =
    [
        "natural_person",
        "commercial_enterprise",
        "research_institution",
        "public_welfare_organisation",
        "legal_service_institution",
        "other",
        "total",
    ];
    private static readonly string[] Results = ["upheld", "corrected", "other_result", "pending", "total"];
    private static readonly string[] Groups = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"];
    private static readonly string[] NoOutcomes = ["new_received", "carried_over", "total_processed", "carried_forward"];

    /// <summary>An identity: what stands at its left must be the sum of what stands at its right.</summary>
    public sealed record Identity(string Code, string Label, string[] Left, string[] Right);

    public static IEnumerable<Identity> List(DisclosureForm form)
    {
        var rows = form.Requests.Rows;
        foreach (var row in rows)
        {
            yield return new Identity(
                "T3-ROW", row.Label, [$"requests.{row.Key}.total"], [.. Columns[..^1].Select(column => $"requests.{row.Key}.{column}")]);
        }

        var outcomes = rows.Select(row => row.Key).Except(NoOutcomes).ToList();
        foreach (var (i, column) in Columns.Index())
        {
            yield return new Identity("T3-COL-OUTCOME", form.Requests.Columns[i].Label,
                [$"requests.total_processed.{column}"], [.. outcomes.Select(row => $"requests.{row}.{column}")]);
        }

        foreach (var (i, column) in Columns.Index())
        {
            yield return new Identity(
                "T3-COL-BALANCE",
                form.Requests.Columns[i].Label,
                [$"requests.new_received.{column}", $"requests.carried_over.{column}"],
                [$"requests.total_processed.{column}", $"requests.carried_forward.{column}"]);
        }

        foreach (var (i, group) in Groups.Index())
        {
            yield return new Identity("T4-SUM", form.Disputes.Groups[i].Label,
                [$"disputes.{group}.total"], [.. Results[..^1].Select(result => $"disputes.{group}.{result}")]);
        }
    }

    /// <summary>Both sides of an identity; null for one with a figure that is missing.</summary>
    public static (decimal? Left, decimal? Right) Sides(Func<string, decimal?> figure, Identity identity)
    {
        decimal? left = 0, right = 0;
        foreach (var path in identity.Left)
            left += figure(path);
        foreach (var path in identity.Right)
            right += figure(path);
        return (left, right);
    }

    /// <summary>How many hold, fail and cannot be tried.</summary>
    public static (int Hold, int Fail, int Open) Tally(Func<string, decimal?> figure, DisclosureForm form, string codes = "T")
    {
        var (hold, fail, open) = (0, 0, 0);
        foreach (var identity in List(form).Where(identity => identity.Code.StartsWith(codes, StringComparison.Ordinal)))
        {
            var (left, right) = Sides(figure, identity);
            if (left is null || right is null)
                open++;
            else if (left == right)
                hold++;
            else
                fail++;
        }

        return (hold, fail, open);
    }

    /// <summary>The fields that are in an identity which fails and in none that holds.</summary>
    public static HashSet<string> InDoubt(SampleReport report)
    {
        HashSet<string> doubted = [.. Failed(report).SelectMany(failed => failed.Identity.Left.Concat(failed.Identity.Right))];
        if (doubted.Count == 0)
            return doubted;
        foreach (var identity in List(report.Figures.Form))
        {
            if (Sides(path => report[path], identity) is { Left: { } left, Right: { } right } && left == right)
                doubted.ExceptWith(identity.Left.Concat(identity.Right));
        }

        return doubted;
    }

    /// <summary>The identities that a report does not keep, with both sides.</summary>
    public static IEnumerable<(Identity Identity, decimal Left, decimal Right)> Failed(SampleReport report) =>
        from identity in List(report.Figures.Form)
        let sides = Sides(path => report[path], identity)
        where sides.Left != sides.Right && sides is { Left: not null, Right: not null }
        select (identity, sides.Left!.Value, sides.Right!.Value);
}
