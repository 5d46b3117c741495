using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Places.Evidence;

/// <summary>What tells where a body is, and what only names a place.</summary>
public sealed class PlaceEvidenceTests
{
    [Theory]
    // Visits.
    [InlineData("组织窗口人员赴贵州省观摩学习。")]
    [InlineData("前往贵州省贵阳市白云区民政局考察。")]
    [InlineData("贵阳市白云区民政局来我局交流。")]
    [InlineData("贵州省民政厅调研组到我区座谈。")]
    // Partners.
    [InlineData("与贵州省贵阳市白云区民政局签订协作协议。")]
    [InlineData("落实东西部协作要求，对口帮扶贵州省纳雍县。")]
    [InlineData("按照对口协作安排，在贵州省委领导下开展帮扶。")]
    // The experience of others.
    [InlineData("借鉴贵州省政府门户网站经验，完善年度报告栏目。")]
    [InlineData("参照《贵州省政府信息公开申请办理规范》完善流程。")]
    [InlineData("贵阳市白云区认真落实条例，其做法被多地学习。")]
    [InlineData("据悉，贵阳市白云区按照贵州省部署开展试点。")]
    [InlineData("贵阳市白云区民政局按照贵州省部署先行先试。")]
    // Investors, applicants, letters.
    [InlineData("引进客商（地址：贵州省贵阳市）投资。")]
    [InlineData("申请人地址：贵州省贵阳市云岩区。")]
    [InlineData("根据贵州省来函要求协助查询。")]
    [InlineData("收到贵州省申请人提出的申请3件。")]
    // Histories and shared names.
    [InlineData("我区与贵阳市白云区同名，请申请人注意区分。")]
    [InlineData("该企业原属贵州省，后划归本区管理。")]
    // Lists.
    [InlineData("抄送：贵州省民政厅、贵阳市白云区民政局。")]
    [InlineData("贵州省、四川省等地的申请占三成。")]
    [InlineData("贵州省政府门户网站公布了典型案例名单。")]
    [InlineData("派员在贵州省指导工作。")]
    public void Resolve_PlaceNamedInPassing_DecidesNothing(string text)
    {
        var resolution = PlaceResolver.Current.Resolve("白云区民政局", text, ReportHints.None);

        Assert.False(resolution.Place.IsResolved, text);
        Assert.Equal(["广东省广州市白云区", "贵州省贵阳市白云区"], resolution.Place.Candidates.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("如有疑问，请与本局联系（地址：广州市白云区机场路1号）。", "440111")]
    [InlineData("联系地址：广东省广州市机场路1号，邮编510000。", "440111")]
    [InlineData("根据广东省人民政府要求，编制本报告。", "440111")]
    [InlineData("按照贵阳市委、市政府统一部署，推进公开。", "520113")]
    [InlineData("在广州市委、市政府的坚强领导下，工作有序。", "440111")]
    [InlineData("依据《条例》《广东省政务公开规定》，编制本报告。", "440111")]
    [InlineData("本报告在贵阳市人民政府门户网站公布，可下载。", "520113")]
    [InlineData("2024年，贵阳市白云区民政局认真落实条例。", "520113")]
    [InlineData("请与广州市白云区人民政府办公室联系。", "440111")]
    [InlineData("我局位于广州市白云区。", "440111")]
    public void Resolve_WordsThatSayWhereTheBodyIs_Decide(string text, string adcode)
    {
        var resolution = PlaceResolver.Current.Resolve("白云区民政局", text, ReportHints.None);

        Assert.Equal(adcode, resolution.Place.Adcode);
        Assert.StartsWith("机关名称，", resolution.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void FindEvidence_SentenceOfAnotherPlaceBelowAHeading_SaysNothing()
    {
        const string Text = "总体情况贵阳市白云区按照贵州省部署公开信息。";

        Assert.Empty(PlaceResolver.Current.FindEvidence(Text, "白云区民政局", 2024, [0, 4]));
    }

    [Fact]
    public void Resolve_EvidenceOfTwoPlaces_StaysUnresolvedAndShowsBoth()
    {
        var resolution = PlaceResolver.Current.Resolve(
            "白云区民政局", "地址：广州市白云区机场路1号。按照贵州省人民政府要求，编制本报告。", ReportHints.None);

        Assert.False(resolution.Place.IsResolved);
        Assert.Contains(
            resolution.Findings,
            finding => finding.Code.Text == "PLACE-EVIDENCE-OPEN" && finding.Message.Contains("贵州省", StringComparison.Ordinal));
    }

    [Fact]
    public void Resolve_EvidenceAgainstAFullName_IsAFinding()
    {
        var resolution = PlaceResolver.Current.Resolve("博爱县财政局", "地址：河北省保定市莲池区东风路1号。", ReportHints.None);

        Assert.Equal("410822", resolution.Place.Adcode);
        Assert.Contains(resolution.Findings, finding => finding.Code.Text == "PLACE-CONTRADICTED");
    }

    [Theory]
    // Called after a town, a district of another city, a division that was given up.
    [InlineData("大渡口经开区", "请与大渡口经开区政务公开办公室联系（地址：东至县大渡口镇）。", "341721")]
    [InlineData("海南工业园管委会", "乌海市海南区政府门户网站公布本报告。", "150303")]
    [InlineData("宜良工业园区管委会", "在县政府门户网站“宜良县人民政府”发布。", "530125")]
    [InlineData("巴州人民政府", "按照新疆维吾尔自治区部署稳步推进。", "652800")]
    [InlineData("巴州人民政府", "按照四川省人民政府要求稳步推进。", "511902")]
    public void Resolve_ShortNameWithEvidence_GoesWhereTheEvidenceSays(string agency, string text, string adcode) =>
        Assert.Equal(adcode, PlaceResolver.Current.Resolve(agency, text, ReportHints.None).Place.Adcode);

    [Theory]
    [InlineData("大渡口经开区", "工作平稳。", "重庆市大渡口区")]
    [InlineData("海南工业园管委会", "工作平稳。", "内蒙古自治区乌海市海南区")]
    [InlineData("双桥经开区管委会", "地址：重庆市大足区双路街道。", "重庆市大足区")]
    [InlineData("浦江海关", "本关是上海海关的隶属海关。", "上海市")]
    [InlineData("浦江海关", "工作平稳。", "浙江省金华市浦江县")]
    [InlineData("吉林经济技术开发区管委会", "工作平稳。", "吉林省吉林市")]
    [InlineData("吉林海关", "工作平稳。", "吉林省吉林市")]
    [InlineData("古县渡高新区管委会", "工作平稳。", "江西省上饶市鄱阳县古县渡镇")]
    [InlineData("吉林海事局", "工作平稳。", "吉林省吉林市")]
    [InlineData("郭镇海事局", "工作平稳。", "陕西省汉中市略阳县郭镇")]
    [InlineData("巴州教育局", "工作平稳。", "新疆维吾尔自治区巴音郭楞蒙古自治州")]
    [InlineData("长沙经开区", "工作平稳。", "湖南省长沙市长沙县")]
    public void Resolve_ShortNameWithoutEvidence_StaysUnresolvedWithTheRightCandidate(string agency, string text, string candidate)
    {
        var place = PlaceResolver.Current.Resolve(agency, text, ReportHints.None).Place;

        Assert.False(place.IsResolved);
        Assert.Contains(candidate, place.Candidates);
    }

    [Theory]
    [InlineData("石家庄高新区管委会", "地址：山东省济南市历下区。")]
    [InlineData("湛江海关", "上级机关：上海海关。")]
    [InlineData("落垡镇人民政府", "按照山东省人民政府要求编制。")]
    public void Resolve_OnlyPlaceOfAShortName_IsStillHeldAgainstTheText(string agency, string text) =>
        Assert.False(PlaceResolver.Current.Resolve(agency, text, ReportHints.None).Place.IsResolved);

    [Theory]
    [InlineData("湛江海关关区", "440800", BodyLine.Vertical)]
    [InlineData("海南海事局", "460000", BodyLine.Vertical)]
    [InlineData("佳荣里街", "120113", BodyLine.Local)]
    [InlineData("佳荣里街办事处", "120113", BodyLine.Local)]
    [InlineData("海关总署（本级机关）", "", BodyLine.National)]
    public void Resolve_NamesAsReportsWriteThem_AreFound(string agency, string adcode, BodyLine line)
    {
        var place = PlaceResolver.Current.Resolve(agency, null, ReportHints.None).Place;

        Assert.Equal((adcode, line), (place.Adcode, place.Line));
    }

    // Of 1.2 million characters: where the time grew with their square, this would take hours.
    [Fact]
    public void FindEvidence_LongText_IsReadToItsEnd()
    {
        var text = string.Concat(Enumerable.Repeat("按照贵州省要求，在贵州省政府门户网站公布，地址：贵阳市白云区", 40_000));

        Assert.Contains(
            PlaceResolver.Current.FindEvidence(text, "白云区民政局", 2024), words => words.Divisions.Any(division => division.Code == "520113"));
    }
}
