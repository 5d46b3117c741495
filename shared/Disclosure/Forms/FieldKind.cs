namespace Compiler.Disclosure.Forms;

/// <summary>The kind of figure a field holds.</summary>
public enum FieldKind
{
    /// <summary>A whole number, zero or more.</summary>
    Count,

    /// <summary>A signed whole number: “本年增/减” of the trial form.</summary>
    Change,

    /// <summary>A decimal number, zero or more (万元).</summary>
    Measure,

    /// <summary>An amount of money whose unit may be printed beside it: “采购总金额” of the trial form.</summary>
    Amount,
}
