namespace Compiler.Disclosure.Forms;

/// <summary>The tables of a form that hold figures.</summary>
public enum FormTable
{
    /// <summary>Table 二: 主动公开政府信息情况.</summary>
    ProactiveDisclosure,

    /// <summary>Table 三: 收到和处理政府信息公开申请情况.</summary>
    Requests,

    /// <summary>Table 四: 政府信息公开行政复议、行政诉讼情况.</summary>
    Disputes,
}
