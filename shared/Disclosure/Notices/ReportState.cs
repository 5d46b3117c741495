using Compiler.Disclosure.Receipts;

namespace Compiler.Disclosure.Notices;

/// <summary>How far the report of a body has come, as a supervisor sees it.</summary>
public enum ReportState
{
    /// <summary>未报送: there is none.</summary>
    Missing,

    /// <summary>待核: somebody has to look at it, or it waits for a supervisor's word.</summary>
    ToCheck,

    /// <summary>退回: it must be corrected and handed in again.</summary>
    Returned,

    /// <summary>已接收: nothing to do.</summary>
    Accepted,
}

/// <summary>Decides about the state of a report, and names the states.</summary>
public static class ReportStates
{
    extension(ReportState state)
    {
        /// <summary>The state in Chinese.</summary>
        public string InWords => state switch
        {
            ReportState.Missing => "未报送",
            ReportState.ToCheck => "待核",
            ReportState.Returned => "退回",
            ReportState.Accepted => "已接收",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
    }

    /// <summary>The state of the report in a file that was handed in.</summary>
    public static ReportState Decide(Receipt receipt) => VerdictRule.Decide(receipt) switch
    {
        Verdict.Accepted => ReportState.Accepted,
        Verdict.Returned => ReportState.Returned,
        _ => ReportState.ToCheck,
    };
}
