namespace Compiler.Disclosure.Forms;

/// <summary>The names of the columns that code means; Forms/Data has them all.</summary>
public static class ColumnKeys
{
    /// <summary>总计 of tables 三 and 四.</summary>
    public const string Total = "total";

    /// <summary>本年制发件数.</summary>
    public const string Issued = "issued";

    /// <summary>本年废止件数.</summary>
    public const string Repealed = "repealed";

    /// <summary>现行有效件数.</summary>
    public const string InForce = "in_force";

    /// <summary>处理决定数量 of the trial form.</summary>
    public const string Decisions = "decisions";

    /// <summary>结果维持.</summary>
    public const string Upheld = "upheld";

    /// <summary>结果纠正.</summary>
    public const string Corrected = "corrected";

    /// <summary>其他结果.</summary>
    public const string OtherResult = "other_result";

    /// <summary>尚未审结.</summary>
    public const string Pending = "pending";
}
