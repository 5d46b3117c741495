using System.Reflection;

namespace Compiler.Disclosure.Places.Divisions;

/// <summary>Reads the embedded files of Places/Data; Data/README.md describes them.</summary>
internal static class GazetteerData
{
    public static List<Division> ReadDivisions()
    {
        var divisions = new List<Division>(46_000);
        var provinces = new Dictionary<string, Division>();
        Division? prefecture = null;
        foreach (var line in Lines("divisions.txt"))
        {
            var words = line.AsSpan().Split(' ');
            words.MoveNext();
            var code = line[words.Current];
            words.MoveNext();
            var name = line.AsSpan(words.Current);
            var isZone = name.EndsWith('*');

            var level = code.EndsWith("0000", StringComparison.Ordinal) ? DivisionLevel.Province
                : code.EndsWith("00", StringComparison.Ordinal) ? DivisionLevel.Prefecture
                : isZone ? DivisionLevel.Zone
                : DivisionLevel.County;
            var province = level == DivisionLevel.Province ? null : provinces[code[..2]];
            var isInPrefecture = level > DivisionLevel.Prefecture && prefecture is not null
                && code.AsSpan(0, 4).SequenceEqual(prefecture.Code.AsSpan(0, 4));

            var division = new Division(code, name.TrimEnd('*').ToString(), level, isInPrefecture ? prefecture : province);
            if (level == DivisionLevel.Province)
                provinces.Add(code[..2], division);
            if (level == DivisionLevel.Prefecture)
                prefecture = division;
            divisions.Add(division);
            AddTownships(divisions, division, line, words);
        }

        return divisions;
    }

    public static IEnumerable<DivisionChange> ReadChanges(Func<string, Division?> find)
    {
        var former = new Dictionary<string, Division>();
        foreach (var cells in Rows("changes.tsv"))
        {
            var code = cells[1];
            var prefecture = code[..4] + "00";
            var parent = code == prefecture ? null : find(prefecture) ?? former.GetValueOrDefault(prefecture);
            var level = code == prefecture ? DivisionLevel.Prefecture : DivisionLevel.County;
            former[code] = new Division(code, cells[2], level, parent ?? find(code[..2] + "0000"));
            yield return new DivisionChange(
                int.Parse(cells[0]),
                former[code],
                Enum.Parse<DivisionChangeKind>(cells[3], ignoreCase: true),
                [.. cells[4].Split(',').Select(successor => find(successor)!)],
                cells[5]);
        }
    }

    /// <summary>Returns the rows of a tab-separated file, without its header.</summary>
    public static IEnumerable<string[]> Rows(string file) => Lines(file).Skip(1).Select(line => line.Split('\t'));

    private static void AddTownships(
        List<Division> divisions, Division parent, string line, MemoryExtensions.SpanSplitEnumerator<char> words)
    {
        var number = 0;
        while (words.MoveNext())
        {
            var word = line.AsSpan(words.Current);
            if (word.Length == 3 && char.IsAsciiDigit(word[0]))
            {
                number = int.Parse(word);
                continue;
            }

            divisions.Add(new Division($"{parent.Code}{number:000}", word.ToString(), DivisionLevel.Township, parent));
            number++;
        }
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Places/" + file)!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
