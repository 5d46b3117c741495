namespace Compiler.Disclosure.Forms;

/// <summary>The names of the tables in paths.</summary>
public static class TableKeys
{
    /// <summary>Table 二.</summary>
    public const string ProactiveDisclosure = "proactive_disclosure";

    /// <summary>Table 三.</summary>
    public const string Requests = "requests";

    /// <summary>Table 四.</summary>
    public const string Disputes = "disputes";

    /// <summary>Returns the name of a table.</summary>
    public static string ForTable(FormTable table) => table switch
    {
        FormTable.ProactiveDisclosure => ProactiveDisclosure,
        FormTable.Requests => Requests,
        FormTable.Disputes => Disputes,
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, null),
    };
}
