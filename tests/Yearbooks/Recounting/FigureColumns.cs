namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What stands in the columns of T-1 to T-7: the path of a figure, the id of a rate, or 同比.</summary>
internal static class FigureColumns
{
    public const string Growth = "同比";

    private static readonly string[] Results = ["upheld", "corrected", "other_result", "pending", "total"];
    private static readonly string[] Applicants =
    [
        "natural_person",
        "commercial_enterprise",
        "research_institution",
        "public_welfare_organisation",
        "legal_service_institution",
        "other",
        "total",
    ];
    private static readonly string[] Documents = ["issued", "repealed", "in_force"];

    public static IReadOnlyDictionary<string, string[]> ByHeader { get; } = new Dictionary<string, string[]>
    {
        ["1"] =
        [
            .. Documents.Select(key => $"proactive_disclosure.regulations.{key}"),
            .. Documents.Select(key => $"proactive_disclosure.normative_documents.{key}"),
            "proactive_disclosure.licences",
            "proactive_disclosure.penalties",
            "proactive_disclosure.coercive_measures",
            "proactive_disclosure.fees_wan_yuan",
        ],
        ["2"] = [.. Totals("new_received", "carried_over", "total_processed", "carried_forward"), "A2", "A3", Growth],
        ["3"] = [.. Totals("granted", "partially_granted", "denied", "unable", "unprocessed", "other", "total_processed"), "B2"],
        ["4"] = [.. Totals([.. RateDefinitions.Reasons, "denied"])],
        ["4-unable"] = [.. Totals("unable_1_not_held", "unable_2_needs_creation", "unable_3_unclear_after_correction", "unable")],
        ["4-unprocessed"] =
        [
            .. Totals(
                "unprocessed_1_petition_complaint", "unprocessed_2_duplicate", "unprocessed_3_publication",
                "unprocessed_4_massive_repeat", "unprocessed_5_confirm_or_reissue", "unprocessed"),
        ],
        ["4-other"] = [.. Totals("other_1_no_correction_in_time", "other_2_no_fee_in_time", "other_3_other", "other")],
        ["5"] = [.. Applicants.Select(key => $"requests.new_received.{key}"), "A5-1"],
        ["6"] = [.. Results.Select(key => $"disputes.reconsideration.{key}"), "C2", "C3"],
        ["7"] =
        [
            .. Results.Select(key => $"disputes.litigation_direct.{key}"),
            .. Results.Select(key => $"disputes.litigation_after_reconsideration.{key}"),
            "C4",
        ],
    };

    private static IEnumerable<string> Totals(params string[] rows) => rows.Select(row => $"requests.{row}.total");
}
