namespace Compiler.Disclosure.Forms;

/// <summary>The names of the rows and groups that code means; Forms/Data has them all. Sums over rows are named here, too.</summary>
public static class RowKeys
{
    /// <summary>规章.</summary>
    public const string Regulations = "regulations";

    /// <summary>行政规范性文件.</summary>
    public const string NormativeDocuments = "normative_documents";

    /// <summary>行政许可.</summary>
    public const string Licences = "licences";

    /// <summary>行政处罚.</summary>
    public const string Penalties = "penalties";

    /// <summary>行政强制.</summary>
    public const string CoerciveMeasures = "coercive_measures";

    /// <summary>行政事业性收费, in 万元.</summary>
    public const string FeesInWanYuan = "fees_wan_yuan";

    /// <summary>一、本年新收.</summary>
    public const string NewReceived = "new_received";

    /// <summary>二、上年结转.</summary>
    public const string CarriedOver = "carried_over";

    /// <summary>应办理量: the sum of 一 and 二, which no form prints.</summary>
    public const string ToHandle = "to_handle";

    /// <summary>（一）予以公开.</summary>
    public const string Granted = "granted";

    /// <summary>（二）部分公开.</summary>
    public const string PartiallyGranted = "partially_granted";

    /// <summary>（三）不予公开, the sum of its group.</summary>
    public const string Denied = "denied";

    /// <summary>（四）无法提供, the sum of its group.</summary>
    public const string Unable = "unable";

    /// <summary>（四）1.本机关不掌握相关政府信息.</summary>
    public const string NotHeld = "unable_1_not_held";

    /// <summary>（五）不予处理, the sum of its group.</summary>
    public const string Unprocessed = "unprocessed";

    /// <summary>（六）其他处理, the sum of its group; a row of the trial form.</summary>
    public const string Other = "other";

    /// <summary>（七）总计.</summary>
    public const string TotalProcessed = "total_processed";

    /// <summary>四、结转下年度继续办理.</summary>
    public const string CarriedForward = "carried_forward";

    /// <summary>行政复议.</summary>
    public const string Reconsideration = "reconsideration";

    /// <summary>行政诉讼, the sum of both kinds.</summary>
    public const string Litigation = "litigation";

    /// <summary>未经复议直接起诉.</summary>
    public const string LitigationDirect = "litigation_direct";

    /// <summary>复议后起诉.</summary>
    public const string LitigationAfterReconsideration = "litigation_after_reconsideration";
}
