namespace Compiler.Disclosure.Forms;

/// <summary>The role of a row of the request table in the balance 一 + 二 = 三（七） + 四.</summary>
public enum RowRole
{
    /// <summary>Requests to be handled: 一、本年新收 and 二、上年结转.</summary>
    Inflow,

    /// <summary>One of the mutually exclusive outcomes under 三、本年度办理结果.</summary>
    Outcome,

    /// <summary>三（七）总计, the sum of the outcomes.</summary>
    Processed,

    /// <summary>四、结转下年度继续办理.</summary>
    Forward,
}
