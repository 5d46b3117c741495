namespace Compiler.Disclosure.Forms;

/// <summary>What may be printed in a field.</summary>
public enum FieldKind
{
    /// <summary>A whole number, zero or more.</summary>
    Count,

    /// <summary>A whole number with a sign: “本年增/减” of the trial form.</summary>
    Change,

    /// <summary>A number with decimals, zero or more (万元).</summary>
    Measure,

    /// <summary>An amount of money whose unit is printed beside it, or not at all: “采购总金额” of the trial form.</summary>
    Amount,
}
