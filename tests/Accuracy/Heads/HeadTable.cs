using System.Globalization;

namespace Compiler.Accuracy.Heads;

/// <summary>The table of heads, as Markdown.</summary>
public static class HeadTable
{
    private const string Explanation = """

        ## Whose report, where, when, for whom, in which unit

        Bodies drawn from the whole gazetteer (counties, prefectures, provinces, townships, tax offices, zones and customs houses
        called after any of these; customs districts, bodies under vertical leadership with words for what they report of, zones
        merged with a county, zones with names of their own, short names in official use, streets as they call themselves;
        a quarter of the counties under a name that another bears; one in ten printed in traditional characters), with up to three
        sentences about other places, of the same name where there is one: visits, partners, the experience of others, investors,
        applicants, histories, lists. One text in three says where the body is. The fee is printed in
        元, 千元, 万元, 百万元 or 亿元, and its unit in the header, the label, the cell, a line above, or nowhere. *Unresolved*: nothing is
        given, or the place is open; a sum has it nowhere until a person settles it. An amount in another unit than 万元 is not
        counted; its finding says what it would be. Aim: wrong 0.


        """;

    public static string Write(HeadMeasurement measured, int seed) =>
        $"{Explanation}{Number(measured.Reports)} reports, seeds from {seed}; of the open places {Number(measured.Candidates)} have the true one among the five candidates shown.\n\n"
        + "| | right | unresolved | **wrong** |\n|---|--:|--:|--:|\n"
        + string.Concat(
            HeadSample.Parts.Select(
                (part, i) =>
                    $"| {part} | {Number(measured.Counts[i][(int)HeadVerdict.Right])} | {Number(measured.Counts[i][(int)HeadVerdict.Unresolved])} | {Number(measured.Counts[i][(int)HeadVerdict.Wrong])} |\n"
            ));

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
