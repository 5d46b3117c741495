namespace Compiler.Disclosure.Forms;

/// <summary>What an identity adds up.</summary>
public enum IdentityKind
{
    /// <summary>A row of table 三: 总计 is the sum of the applicant columns.</summary>
    RequestRow,

    /// <summary>A column of table 三: 三（七）总计 is the sum of the outcomes.</summary>
    RequestOutcome,

    /// <summary>A column of table 三: 一 + 二 = 三（七） + 四.</summary>
    RequestBalance,

    /// <summary>A group of table 四: 总计 is the sum of the results.</summary>
    DisputeGroup,
}
