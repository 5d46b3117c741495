namespace Compiler.Parsing;

/// <summary>The traditional characters of headings and labels (總體情況, 復議), which some converters put in.</summary>
internal static class TraditionalCharacters
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    private const string Pairs =
        "體体總总況况動动開开處处復复複复覆复議议訴诉訟讼關关報报項项規规範范務务書书證证發发辦办結结權权級级內内類类補补轉转續续維维糾纠審审門门負负責责" +
        "眾众條条製制廢废數数現现許许強强業业費费單单萬万據据係系為为於于請请組组織织機机構构會会計计無无過过執执詢询沒没後后確确認认訪访舉举獲获當当" +
        "護护穩稳國国屬属區区這这繳缴納纳對对減减採采購购額额問问題题進进與与經经罰罚決决應应統统";

    private static readonly char[] Simplified = Table();

    public static char ToSimplified(char character) => character is >= First and <= Last ? Simplified[character - First] : character;

    private static char[] Table()
    {
        var table = new char[Last - First + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = (char)(First + i);
        for (var i = 0; i < Pairs.Length; i += 2)
            table[Pairs[i] - First] = Pairs[i + 1];
        return table;
    }
}
