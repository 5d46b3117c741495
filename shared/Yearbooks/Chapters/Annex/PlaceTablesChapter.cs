using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>分市统计表 of 核查附册: the three statutory tables of each part of the volume that has reports.</summary>
internal static class PlaceTablesChapter
{
    /// <summary>Whether there is a part with reports below the place itself.</summary>
    public static bool Applies(Volume volume) => Places(volume).Any();

    public static Chapter Compose(Volume volume, int ordinal)
    {
        var title = volume.IsNation ? "分省统计表" : volume.HasPrefectures ? "分市统计表" : "分区县统计表";
        var chapter = ChapterBuilder.OfAnnex(ordinal, title, "annex-places");
        chapter.Text("有报告的各地区的法定统计表，没有报告的地区不列。口径：“汇总”为该地区汇总报告；“加总”为所收录报告之和，其后为报告份数，"
            + "或者收录本级政府、其办公机构报告的本级和县级行政区数与应有数；“部门加总”不是该地区的合计数。");
        foreach (var part in Places(volume))
        {
            var (place, form) = (part.Place, volume.Form);
            chapter.Heading(place.Name, place.Adcode!);
            chapter.Table(Of(volume, part, DisclosureTable.Build(form, Figure, []), FormTable.ProactiveDisclosure));
            chapter.Table(Of(volume, part, RequestsTable.Build(form, Figure, []), FormTable.Requests));
            chapter.Table(Of(volume, part, DisputesTable.Build(form, Figure, []), FormTable.Disputes));

            TableCell Figure(FieldPath path) => new(FigureText.Sum(place.Figures.Sum(FigureCatalogue.Get(path))));
        }

        return chapter.Build();
    }

    private static IEnumerable<VolumePart> Places(Volume volume) => volume.Parts.Where(part => part.Place.Adcode is not null);

    private static Table Of(Volume volume, VolumePart part, Table table, FormTable kind) => table with
    {
        Caption = $"{part.Name}{table.Caption}",
        Anchor = $"{table.Anchor}-{part.Place.Adcode}",
        Notes =
        [
            $"口径：{PlaceRows.Basis(volume, part.Place)}。",
            StatutoryTables.Coverage(volume.Form, part.Place.Figures, part.Place.Reports, kind),
        ],
    };
}
