namespace Compiler.Disclosure.Register;

/// <summary>The words for kinds of bodies in the file of a register.</summary>
public static class KindWords
{
    private static readonly Dictionary<string, BodyKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["政府汇总"] = BodyKind.Compilation,
        ["汇总"] = BodyKind.Compilation,
        ["compilation"] = BodyKind.Compilation,
        ["办公厅（室）"] = BodyKind.Office,
        ["办公厅(室)"] = BodyKind.Office,
        ["办公厅"] = BodyKind.Office,
        ["办公室"] = BodyKind.Office,
        ["office"] = BodyKind.Office,
        ["部门"] = BodyKind.Department,
        ["department"] = BodyKind.Department,
        ["乡镇街道"] = BodyKind.Township,
        ["乡镇（街道）"] = BodyKind.Township,
        ["乡镇"] = BodyKind.Township,
        ["街道"] = BodyKind.Township,
        ["township"] = BodyKind.Township,
        ["开发区"] = BodyKind.Zone,
        ["zone"] = BodyKind.Zone,
        ["垂直管理"] = BodyKind.Vertical,
        ["vertical"] = BodyKind.Vertical,
    };

    /// <summary>The kinds in the order of tables.</summary>
    public static IReadOnlyList<BodyKind> All { get; } = Enum.GetValues<BodyKind>();

    /// <summary>Returns the word for a kind, in Chinese.</summary>
    public static string Name(BodyKind kind) => kind switch
    {
        BodyKind.Compilation => "政府汇总",
        BodyKind.Office => "办公厅（室）",
        BodyKind.Department => "部门",
        BodyKind.Township => "乡镇街道",
        BodyKind.Zone => "开发区",
        _ => "垂直管理",
    };

    /// <summary>Parses a word in Chinese or English; null if it is no kind.</summary>
    public static BodyKind? Parse(string word) => Kinds.TryGetValue(word.Trim(), out var kind) ? kind : null;
}
