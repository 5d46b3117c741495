namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>The rates of the yearbook, written down once more from their definitions: what is above and what is below the line.</summary>
internal static class RateDefinitions
{
    private const string New = "requests.new_received.total";
    private const string Processed = "requests.total_processed.total";
    private const string ToHandle = "requests.to_handle.total";

    private static readonly Dictionary<string, (string[] Above, string[] Below)> All = new()
    {
        ["A2"] = ([Processed], [ToHandle]),
        ["A3"] = (["requests.carried_forward.total"], [ToHandle]),
        ["A5-1"] = (["requests.new_received.natural_person"], [New]),
        ["A5-2"] = (["requests.new_received.commercial_enterprise"], [New]),
        ["A5-3"] = (["requests.new_received.research_institution"], [New]),
        ["A5-4"] = (["requests.new_received.public_welfare_organisation"], [New]),
        ["A5-5"] = (["requests.new_received.legal_service_institution"], [New]),
        ["A5-6"] = (["requests.new_received.other"], [New]),
        ["B1"] = (["requests.granted.total"], [Processed]),
        ["B1-1"] = (["requests.partially_granted.total"], [Processed]),
        ["B2"] = (["requests.granted.total", "requests.partially_granted.total"], [Processed]),
        ["B3"] = (
            ["requests.granted.total", "requests.partially_granted.total"],
            [Processed, "-requests.unprocessed.total", "-requests.other.total"]),
        ["B4"] = (["requests.denied.total"], [Processed]),
        ["B5"] = (["requests.unable.total"], [Processed]),
        ["B6"] = (["requests.unprocessed.total"], [Processed]),
        ["B7"] = (["requests.other.total"], [Processed]),
        ["B8"] = (["requests.unable_1_not_held.total"], ["requests.unable.total"]),
        ["C1"] = (["disputes.reconsideration.total"], [Processed]),
        ["C2"] = (["disputes.reconsideration.corrected"], Decided("reconsideration")),
        ["C2-1"] = (["disputes.reconsideration.corrected"], ["disputes.reconsideration.total"]),
        ["C3"] = (["disputes.reconsideration.upheld"], Decided("reconsideration")),
        ["C4"] = (["disputes.litigation.corrected"], Decided("litigation")),
        ["C4-1"] = (["disputes.litigation_direct.corrected"], Decided("litigation_direct")),
        ["C4-2"] = (["disputes.litigation_after_reconsideration.corrected"], Decided("litigation_after_reconsideration")),
        ["C5"] = (["disputes.reconsideration.pending"], ["disputes.reconsideration.total"]),
        ["C5-1"] = (["disputes.litigation.pending"], ["disputes.litigation.total"]),
    };

    /// <summary>The eight reasons of 不予公开 in the order of the form.</summary>
    public static string[] Reasons { get; } =
    [
        "denied_1_state_secret", "denied_2_law_forbids", "denied_3_three_securities_one_stability", "denied_4_third_party",
        "denied_5_internal_affairs", "denied_6_process_info", "denied_7_enforcement_file", "denied_8_admin_query",
    ];

    public static IEnumerable<string> Ids => All.Keys.Concat(Reasons.Select((_, i) => $"B9-{i + 1}"));

    public static (string[] Above, string[] Below) Get(string id) => id.StartsWith("B9-", StringComparison.Ordinal)
        ? ([$"requests.{Reasons[id[3] - '1']}.total"], ["requests.denied.total"])
        : All[id];

    private static string[] Decided(string kind) => [$"disputes.{kind}.total", $"-disputes.{kind}.pending"];
}
