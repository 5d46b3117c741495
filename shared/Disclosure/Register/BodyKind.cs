namespace Compiler.Disclosure.Register;

/// <summary>What kind of body must report.</summary>
public enum BodyKind
{
    /// <summary>A level of government, with the compilation of all its bodies: 政府汇总.</summary>
    Compilation,

    /// <summary>The office of a government, for itself: 办公厅（室）.</summary>
    Office,

    /// <summary>A department: 部门.</summary>
    Department,

    /// <summary>The government of a township, or the office of a street: 乡镇街道.</summary>
    Township,

    /// <summary>The committee of a development zone: 开发区.</summary>
    Zone,

    /// <summary>A body under vertical leadership, in no local total: 垂直管理.</summary>
    Vertical,
}
