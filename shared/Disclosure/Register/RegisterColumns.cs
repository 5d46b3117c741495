namespace Compiler.Disclosure.Register;

/// <summary>The columns of a register's file.</summary>
public static class RegisterColumns
{
    /// <summary>What separates other names in their cell.</summary>
    public const char NameSeparator = '；';

    internal const string Name = "机关名称";
    internal const string OtherNames = "其他名称";
    internal const string Adcode = "行政区划代码";
    internal const string Place = "行政区划";
    internal const string Kind = "机关类型";
    internal const string Superior = "主管机关";
    internal const string Since = "起始日期";
    internal const string Until = "终止日期";
    internal const string Contact = "联系科室";

    private static readonly Dictionary<string, string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = Name,
        ["机关"] = Name,
        ["other_names"] = OtherNames,
        ["adcode"] = Adcode,
        ["place"] = Place,
        ["kind"] = Kind,
        ["类型"] = Kind,
        ["superior"] = Superior,
        ["上级机关"] = Superior,
        ["since"] = Since,
        ["起始"] = Since,
        ["until"] = Until,
        ["终止"] = Until,
        ["contact_office"] = Contact,
    };

    /// <summary>The headings, in the order in which they are written. 行政区划 is for people; it is not read.</summary>
    public static IReadOnlyList<string> All { get; } = [Name, OtherNames, Adcode, Place, Kind, Superior, Since, Until, Contact];

    /// <summary>The cells of a body.</summary>
    public static IReadOnlyList<string> Write(RegisteredBody body) =>
    [
        body.Name,
        string.Join(NameSeparator, body.OtherNames),
        body.Adcode,
        $"{body.Place.Province}{body.Place.Prefecture}{body.Place.County}",
        KindWords.Name(body.Kind),
        body.Superior,
        RegisterDate.Write(body.Since),
        RegisterDate.Write(body.Until),
        body.Contact,
    ];

    /// <summary>The column that a heading in Chinese or English names; null if there is none.</summary>
    internal static string? Find(string heading)
    {
        var bare = heading.Trim();
        return All.Contains(bare) ? bare : Headings.GetValueOrDefault(bare);
    }
}
