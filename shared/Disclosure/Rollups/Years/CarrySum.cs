namespace Compiler.Disclosure.Rollups.Years;

/// <summary>The requests carried from one year to the next, in 件, over the bodies that reported both figures.</summary>
/// <param name="Bodies">The number of these bodies.</param>
/// <param name="CarriedForward">Requests they carried forward last year.</param>
/// <param name="CarriedOver">Requests they carried over this year.</param>
/// <param name="Breaks">The number of bodies whose two figures differ.</param>
public readonly record struct CarrySum(int Bodies, decimal CarriedForward, decimal CarriedOver, int Breaks)
{
    /// <summary>Adds the sums of different bodies.</summary>
    public static CarrySum operator +(CarrySum a, CarrySum b) =>
        new(a.Bodies + b.Bodies, a.CarriedForward + b.CarriedForward, a.CarriedOver + b.CarriedOver, a.Breaks + b.Breaks);
}
