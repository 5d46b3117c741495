using System.Collections.Frozen;

namespace Compiler.Reading.RichText;

/// <summary>The words that begin a group whose text is none of the document's.</summary>
internal static class RtfDestinations
{
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        "annotation", "atnauthor", "atnid", "author", "bkmkend", "bkmkstart", "buptim", "category", "colortbl", "colorschememapping",
        "comment", "company", "creatim", "datafield", "datastore", "doccomm", "docvar", "falt", "filetbl", "fldinst", "fontemb",
        "fontfile", "footer", "footerf", "footerl", "footerr", "footnote", "formfield", "ftncn", "ftnsep", "ftnsepc", "generator",
        "header", "headerf", "headerl", "headerr", "hlinkbase", "info", "keywords", "latentstyles", "listoverridetable", "listtable",
        "manager", "mmath", "mmathPict", "nonesttables", "nonshppict", "objalias", "objclass", "objdata", "objname",
        "objsect", "objtime", "operator", "panose", "pgdsctbl", "pict", "pn", "pntxta", "pntxtb", "printim", "private", "revtbl",
        "revtim", "rsidtbl", "rxe", "shprslt", "stylesheet", "subject", "tc", "tcn", "template", "themedata", "title",
        "txe", "userprops", "xe", "xmlattrname", "xmlattrvalue", "xmlnstbl");

    // What readers may skip if they do not know it, and what is no text here.
    private static readonly FrozenSet<string> KnownAfterStar = FrozenSet.Create(
        "do", "dptxbxtext", "nesttableprops", "shpinst", "shppict", "shptxt", "ud");

    private static readonly FrozenSet<string> Pictures = FrozenSet.Create("pict", "mmath", "objdata");

    /// <summary>Whether the group is skipped.</summary>
    /// <param name="word">Its first word.</param>
    /// <param name="isOptional">Whether a star says that a reader who does not know it skips it.</param>
    public static bool IsSkipped(string word, bool isOptional) => Skipped.Contains(word) || (isOptional && !KnownAfterStar.Contains(word));

    /// <summary>Whether the group is a picture, or something else whose content is shown and unknown.</summary>
    public static bool IsPicture(string word) => Pictures.Contains(word);

    /// <summary>Whether the group is the text of a box.</summary>
    public static bool IsBox(string word) => word is "shptxt" or "dptxbxtext";

    /// <summary>What the text of a group is that is not skipped; null if that of the group around it.</summary>
    public static RtfTarget? Target(string word) => word switch
    {
        "fonttbl" => RtfTarget.Fonts,
        "listtext" or "pntext" => RtfTarget.ListNumber,
        "sp" => RtfTarget.Property,
        _ => null,
    };
}
