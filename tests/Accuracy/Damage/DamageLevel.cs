namespace Compiler.Accuracy.Damage;

/// <summary>How much happens to a report on its way.</summary>
/// <param name="Name">What the table of results calls it.</param>
/// <param name="Least">The fewest damages.</param>
/// <param name="Most">The most damages.</param>
public sealed record DamageLevel(string Name, int Least, int Most)
{
    public static DamageLevel None { get; } = new("none", 0, 0);

    public static DamageLevel One { get; } = new("single", 1, 1);

    public static DamageLevel Heavy { get; } = new("heavy", 3, 8);

    public static IReadOnlyList<DamageLevel> All { get; } = [None, One, Heavy];

    public override string ToString() => Name;
}
