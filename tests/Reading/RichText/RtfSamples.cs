using System.Text;

namespace Compiler.Tests.Reading.RichText;

/// <summary>Rich text as Word and WPS write it, shortened: Chinese in the bytes of its code page, with everything around it.</summary>
internal static class RtfSamples
{
    /// <summary>What precedes the text in the samples.</summary>
    public const string Head =
        @"{\rtf1\adeflang1025\ansi\ansicpg936\uc2\adeff0\deff0\stshfdbch13\deflang1033\deflangfe2052"
        + @"{\fonttbl{\f0\froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}"
        + @"{\f3\froman\fcharset2\fprq2{\*\panose 05050102010706020507}Symbol;}"
        + @"{\f13\fnil\fcharset134\fprq2{\*\panose 02010600030101010101}\'cb\'ce\'cc\'e5{\*\falt SimSun};}"
        + @"{\f14\fnil\fcharset136 PMingLiU;}}"
        + @"{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql \snext0 Normal;}{\*\cs10 \additive Default Paragraph Font;}}"
        + @"{\*\listtable{\list{\listlevel\levelnfc37{\leveltext\'02\'00\'a1\'a2;}{\levelnumbers\'01;}}\listid1}}"
        + @"{\info{\title No title}{\author Nobody}}\paperw11906\paperh16838\viewkind1"
        + @"{\header \pard\plain {\f13 \'d2\'b3\'c3\'bc}\par}{\footerr \pard\plain \chpgn\par}";

    /// <summary>A report with a heading that is numbered by the program, running text, and a table with merged cells.</summary>
    public static byte[] Report { get; } = Bytes(
        Paragraph("博爱县人民政府2024年政府信息公开工作年度报告")
        + @"{\listtext\pard\plain\loch\af0\hich\af0\dbch\f13 \'d2\'bb\'a1\'a2\tab}\pard\plain \ls1\ilvl0 " + Run("总体情况") + @"\par "
        + Paragraph("收到政府信息公开申请220件。")
        + @"{\listtext\pard\plain\loch\af0\hich\af0\dbch\f13 \'b6\'fe\'a1\'a2\tab}\pard\plain \ls1\ilvl0 " + Run("主动公开政府信息情况")
        + @"\par "
        + Row([(2000, @"\clvmgf", "信息内容"), (4000, @"\clmgf", "本年制发件数"), (6000, @"\clmrg", "")])
        + Row([(2005, @"\clvmrg", ""), (4000, "", "制发"), (6000, "", "废止")])
        + Row([(1995, "", "规章"), (4000, "", "0"), (6000, "", "12")])
        + @"\pard\plain " + Run("其他") + @"{\super 1}{\footnote \pard\plain {\super\chftn} " + Run("注") + @"}\par "
        + @"{\field{\*\fldinst {HYPERLINK ""http://example.org""}}{\fldrslt {" + Run("网址") + @"}}}\par ");

    /// <summary>A file with this body.</summary>
    public static byte[] Bytes(string body) => Encoding.Latin1.GetBytes(Head + body + "}");

    /// <summary>A paragraph outside of tables.</summary>
    public static string Paragraph(string text) => @"\pard\plain \ql \li0\ri0\widctlpar\faauto\adjustright\rin0\lin0\itap0 " + Run(text) + @"\par ";

    /// <summary>A text as Word cuts it: Chinese in the bytes of its code page, what is between it in another font.</summary>
    public static string Run(string text)
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var runs = new StringBuilder();
        foreach (var character in text)
        {
            runs.Append(char.IsAscii(character)
                ? $@"{{\hich\af0\dbch\af13\loch\f0 {character}}}"
                : $@"{{\loch\af0\hich\af0\dbch\f13 {string.Concat(gbk.GetBytes([character]).Select(value => $@"\'{value:x2}"))}}}");
        }

        return runs.ToString();
    }

    /// <summary>A row of cells: right edge, merge and text of each.</summary>
    public static string Row(IReadOnlyList<(int Right, string Merge, string Text)> cells)
    {
        var definition = @"\trowd \irow0\ts15\trgaph108\trleft-108\trbrdrt\brdrs "
            + string.Concat(cells.Select(cell => $@"{cell.Merge}\clvertalt\clbrdrt\brdrs\cltxlrtb\clftsWidth3\clwWidth2000 \cellx{cell.Right}"));
        return definition + @"\pard\plain \ql\intbl\rin0\lin0 " + string.Concat(cells.Select(cell => Run(cell.Text) + @"\cell "))
            + @"\pard \ql\intbl {" + definition + @"\row }";
    }
}
