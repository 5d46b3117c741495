namespace Compiler.Accuracy.Damage;

/// <summary>Every kind of damage.</summary>
public static class Damages
{
    public static IReadOnlyList<DamageKind> All { get; } = [.. CellDamage.Kinds, .. LabelDamage.Kinds, .. LineDamage.Kinds];
}
