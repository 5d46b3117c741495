namespace Compiler.Disclosure.Reports;

/// <summary>The administrative line of a reporting body. Figures of different lines are never added together.</summary>
public enum BodyLine
{
    /// <summary>A local government, its departments, townships, streets and development zones.</summary>
    Local,

    /// <summary>A body under vertical leadership (海关, 税务 …), which reports within its own line (条例第三条).</summary>
    Vertical,

    /// <summary>A department of the State Council.</summary>
    National,
}
