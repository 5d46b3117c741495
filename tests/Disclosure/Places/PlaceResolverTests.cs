using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Places;

public sealed class PlaceResolverTests
{
    private static readonly Division[] Large =
        [.. Gazetteer.Current.Divisions.Where(division => division.Level <= DivisionLevel.County)];

    [Theory]
    // The five samples but one.
    [InlineData("保定市人民政府办公室", "130600")]
    [InlineData("博爱县人民政府", "410822")]
    [InlineData("邢台市人民政府办公室", "130500")]
    [InlineData("平乡县人民政府办公室", "130532")]
    // Each level by its full name.
    [InlineData("河北省人民政府", "130000")]
    [InlineData("内蒙古自治区人民政府", "150000")]
    [InlineData("香港特别行政区政府", "810000")]
    [InlineData("邢台市", "130500")]
    [InlineData("兴安盟行政公署", "152200")]
    [InlineData("大兴安岭地区行政公署", "232700")]
    [InlineData("延边朝鲜族自治州人民政府", "222400")]
    [InlineData("神农架林区人民政府", "429021")]
    [InlineData("六枝特区人民政府", "520203")]
    [InlineData("鄂伦春自治旗人民政府", "150723")]
    [InlineData("围场满族蒙古族自治县人民政府", "130828")]
    [InlineData("正蓝旗人民政府", "152530")]
    [InlineData("浦东新区人民政府", "310115")]
    [InlineData("东莞市人民政府", "441900")]
    [InlineData("济源市人民政府", "419001")]
    [InlineData("和康县人民政府", "653228")]
    // Departments.
    [InlineData("河北省发展和改革委员会", "130000")]
    [InlineData("湖北省公安厅", "420000")]
    [InlineData("荆州市公安局", "421000")]
    [InlineData("广西壮族自治区资源环境厅", "450000")]
    [InlineData("北京市城市管理委员会", "110000")]
    [InlineData("保定市市场监督管理局", "130600")]
    [InlineData("中共博爱县委办公室", "410822")]
    [InlineData("古县乡村振兴局", "141025")]
    [InlineData("河北区域合作办公室", "130000")]
    [InlineData("吉林市场监督管理局", "220000")]
    [InlineData("石家庄乡镇企业管理局", "130100")]
    [InlineData("石家庄市 教育局", "130100")]
    // Several levels in one name.
    [InlineData("河北省保定市涿州市百尺竿镇人民政府", "130681")]
    [InlineData("河北省保定市人民政府", "130600")]
    [InlineData("天津市河北区人民政府", "120105")]
    [InlineData("吉林省吉林市人民政府", "220200")]
    [InlineData("北京市朝阳区人民政府", "110105")]
    [InlineData("长春市朝阳区人民政府", "220104")]
    [InlineData("山东省济南市莱芜区人民政府", "370116")]
    [InlineData("湖南省长沙市长沙县人民政府", "430121")]
    // A longer name before a shorter one.
    [InlineData("河北区人民政府", "120105")]
    [InlineData("河南蒙古族自治县人民政府", "632324")]
    [InlineData("吉林市人民政府", "220200")]
    [InlineData("海南藏族自治州人民政府", "632500")]
    [InlineData("海南州人民政府", "632500")]
    [InlineData("大通县人民政府", "630121")]
    [InlineData("海南省教育厅", "460000")]
    // Without the suffix.
    [InlineData("石家庄", "130100")]
    [InlineData("内蒙古", "150000")]
    [InlineData("新疆", "650000")]
    [InlineData("吉林", "220000")]
    [InlineData("长沙", "430100")]
    [InlineData("河北保定", "130600")]
    [InlineData("博爱", "410822")]
    [InlineData("湖北公安县人民政府", "421022")]
    // Townships, streets, zones belong to what is above.
    [InlineData("安次区落垡镇人民政府", "131002")]
    [InlineData("落垡镇人民政府", "131002")]
    [InlineData("廊坊市落垡镇人民政府", "131002")]
    [InlineData("平乡县寻召乡人民政府", "130532")]
    [InlineData("石家庄市长安区建北街道办事处", "130102")]
    [InlineData("北京市东城区东华门街道办事处", "110101")]
    [InlineData("博爱县某某镇人民政府", "410822")]
    [InlineData("北京市朝阳区高碑店地区办事处", "110105")]
    [InlineData("太谷区白塔区人民政府", "140703")]
    [InlineData("东莞市石碣镇人民政府", "441900")]
    [InlineData("保定高新技术产业开发区管理委员会", "130600")]
    [InlineData("石家庄高新区管委会", "130100")]
    [InlineData("北京经济技术开发区管理委员会", "110000")]
    [InlineData("涿州市经济开发区管委会", "130681")]
    [InlineData("苏州工业园区管理委员会", "320500")]
    [InlineData("兰州新区管理委员会", "620100")]
    [InlineData("雄安新区", "130000")]
    [InlineData("河北雄安新区管理委员会", "130000")]
    [InlineData("青岛西海岸新区管理委员会", "370211")]
    [InlineData("新疆生产建设兵团", "650000")]
    [InlineData("新疆生产建设兵团第一师", "659002")]
    [InlineData("新疆生产建设兵团第十二师", "650000")]
    // Bodies of other kinds.
    [InlineData("第八师石河子市", "659001")]
    [InlineData("新疆生产建设兵团第八师石河子市", "659001")]
    [InlineData("新疆生产建设兵团第一师三团", "659002")]
    [InlineData("新疆生产建设兵团第三师图木舒克市人民政府办公室", "659003")]
    [InlineData("莫力达瓦达斡尔族自治旗教育局", "150722")]
    [InlineData("正蓝旗上都镇人民政府", "152530")]
    [InlineData("东乌珠穆沁旗呼热图淖尔苏木人民政府", "152525")]
    [InlineData("围场满族蒙古族自治县哈里哈乡人民政府", "130828")]
    [InlineData("神农架林区松柏镇人民政府", "429021")]
    [InlineData("河北大学", "130000")]
    [InlineData("保定学院", "130600")]
    [InlineData("保定市供水集团有限公司", "130600")]
    [InlineData("石家庄市公共交通总公司", "130100")]
    [InlineData("博爱县人民医院", "410822")]
    [InlineData("涿州市燃气有限公司", "130681")]
    [InlineData("廊坊经济技术开发区管理委员会", "131000")]
    [InlineData("保定市莲池区东金庄乡人民政府", "130606")]
    [InlineData("内蒙古通辽市科尔沁区人民政府", "150502")]
    [InlineData("广西南宁市青秀区人民政府", "450103")]
    [InlineData("新疆喀什地区疏勒县人民政府", "653122")]
    [InlineData("宁夏银川市兴庆区人民政府", "640104")]
    [InlineData("西藏拉萨市城关区人民政府", "540102")]
    // Given up, with one successor.
    [InlineData("偃师市人民政府", "410307")]
    [InlineData("河南省洛阳市孟津县人民政府", "410308")]
    [InlineData("杭州市下城区人民政府", "330105")]
    [InlineData("莱芜市莱城区人民政府", "370116")]
    [InlineData("邢台市桥东区人民政府", "130502")]
    [InlineData("任县人民政府", "130505")]
    [InlineData("四平市公主岭市人民政府", "220184")]
    [InlineData("沙县人民政府", "350405")]
    public void Resolve_KnownName_FindsItsDivision(string agency, string adcode)
    {
        var place = Resolve(agency).Place;

        Assert.Equal((adcode, BodyLine.Local), (place.Adcode, place.Line));
        Assert.Empty(place.Candidates);
    }

    [Theory]
    [InlineData("国家税务总局河北省税务局", "130000")]
    [InlineData("国家税务总局保定市莲池区税务局", "130606")]
    [InlineData("国家税务总局博爱县税务局", "410822")]
    [InlineData("中华人民共和国天津海关", "120000")]
    [InlineData("石家庄海关", "130100")]
    [InlineData("国家统计局河北调查总队", "130000")]
    [InlineData("国家统计局邢台调查队", "130500")]
    [InlineData("河北省气象局", "130000")]
    [InlineData("财政部河北监管局", "130000")]
    [InlineData("保定市邮政管理局", "130600")]
    [InlineData("廊坊市消防救援支队", "131000")]
    public void Resolve_BodyUnderVerticalLeadership_HasItsOwnLine(string agency, string adcode)
    {
        var resolution = Resolve(agency);

        Assert.Equal((adcode, BodyLine.Vertical, false), (resolution.Place.Adcode, resolution.Place.Line, resolution.IsCompilation));
    }

    [Theory]
    [InlineData("教育部")]
    [InlineData("国务院办公厅")]
    [InlineData("中华人民共和国公安部")]
    [InlineData("国家税务总局")]
    [InlineData("国家发展和改革委员会办公厅")]
    [InlineData("中国气象局")]
    public void Resolve_DepartmentOfTheStateCouncil_IsNational(string agency)
    {
        var resolution = Resolve(agency);

        Assert.Equal((BodyLine.National, "", true), (resolution.Place.Line, resolution.Place.Adcode, resolution.Place.IsResolved));
        Assert.Empty(resolution.Findings);
    }

    [Fact]
    public void Resolve_FullPathOfEveryDivision_FindsIt()
    {
        var missed = Large.Where(division => Resolve(division.Path + "人民政府") is var resolution
            && (resolution.Place.Adcode != division.Code || !resolution.IsCompilation));

        Assert.Empty(missed.Select(division => division.Path));
    }

    [Theory]
    [InlineData("人民政府办公室")]
    [InlineData("市场监督管理局")]
    [InlineData("乡村振兴局")]
    [InlineData("公安局")]
    [InlineData("区域合作局")]
    [InlineData("城市管理局")]
    [InlineData("")]
    public void Resolve_NameOfEveryDivision_IsNeverTakenForAnother(string office)
    {
        var mistaken = Large.Where(division =>
            Resolve(division.Name + office).Place.Adcode is { Length: > 0 } code && code != division.Code);

        Assert.Empty(mistaken.Select(division => division.Path));
    }

    [Fact]
    public void Resolve_FullPathOfEveryTownship_FindsItsSeat()
    {
        var missed = Gazetteer.Current.Divisions
            .Where(division => division is { Level: DivisionLevel.Township, Name: [.., '镇' or '乡' or '道'] })
            .Where(township => Resolve(township.Path + "人民政府") is var resolution
                && (resolution.Place.Adcode != township.Seat.Code || resolution.IsCompilation));

        Assert.Empty(missed.Select(division => division.Path));
    }

    [Fact]
    public void Resolve_CountyOfAPrefecture_GivesFullNames()
    {
        Assert.Equal(
            ("河南省", "焦作市", "博爱县"),
            Names(Resolve("博爱县人民政府").Place));
    }

    [Theory]
    [InlineData("天津市河北区人民政府", "天津市", "河北区")]
    [InlineData("济源市人民政府", "河南省", "济源市")]
    public void Resolve_CountyDirectlyUnderAProvince_HasNoPrefecture(string agency, string province, string county)
    {
        Assert.Equal((province, null, county), Names(Resolve(agency).Place));
    }

    [Theory]
    [InlineData("博爱县人民政府", true)]
    [InlineData("河北省人民政府", true)]
    [InlineData("邢台市", true)]
    [InlineData("兴安盟行政公署", true)]
    [InlineData("河北省保定市涿州市人民政府", true)]
    [InlineData("涿州区人民政府", true)]
    [InlineData("保定市人民政府办公室", false)]
    [InlineData("博爱县教育局", false)]
    [InlineData("安次区落垡镇人民政府", false)]
    [InlineData("博爱县某某镇人民政府", false)]
    [InlineData("城关镇人民政府", false)]
    [InlineData("保定高新技术产业开发区", false)]
    [InlineData("雄安新区", false)]
    [InlineData("新疆生产建设兵团第一师", false)]
    [InlineData("加格达奇区人民政府", false)]
    public void Resolve_GovernmentAsSuch_IsACompilation(string agency, bool isCompilation)
    {
        Assert.Equal(isCompilation, Resolve(agency).IsCompilation);
    }

    [Theory]
    [InlineData("涿州区人民政府")]
    [InlineData("涿州区")]
    [InlineData("涿州区教育局")]
    public void Resolve_NameThatNoDivisionBears_StaysUnresolvedWithLikeOnes(string agency)
    {
        var resolution = Resolve(agency, "2024 年，涿州区紧紧围绕省、市、区中心工作");

        Assert.False(resolution.Place.IsResolved);
        Assert.Null(resolution.Place.Province);
        Assert.InRange(resolution.Place.Candidates.Length, 2, 5);
        Assert.Contains("河北省保定市涿州市", resolution.Place.Candidates);
        Assert.Contains("山西省长治市潞州区", resolution.Place.Candidates);
        Assert.Equal("PLACE-UNRESOLVED", Assert.Single(resolution.Findings).Code.Text);
    }

    [Theory]
    [InlineData("朝阳区人民政府", "北京市朝阳区", "吉林省长春市朝阳区")]
    [InlineData("鼓楼区人民政府", "江苏省南京市鼓楼区", "福建省福州市鼓楼区")]
    [InlineData("朝阳", "北京市朝阳区", "辽宁省朝阳市")]
    [InlineData("桥东区人民政府", "河北省邢台市襄都区", "河北省张家口市桥东区")]
    [InlineData("邢台县人民政府", "河北省邢台市襄都区", "河北省邢台市信都区")]
    [InlineData("莱芜市人民政府", "山东省济南市莱芜区", "山东省济南市钢城区")]
    public void Resolve_NameOfSeveral_StaysUnresolved(string agency, string one, string another)
    {
        var place = Resolve(agency).Place;

        Assert.False(place.IsResolved);
        Assert.Contains(one, place.Candidates);
        Assert.Contains(another, place.Candidates);
        Assert.InRange(place.Candidates.Length, 2, 5);
    }

    [Theory]
    [InlineData("河南省保定市人民政府", "河北省保定市")]
    [InlineData("唐山市桥东区人民政府", "河北省张家口市桥东区")]
    [InlineData("河北省长安县人民政府", "河北省石家庄市长安区")]
    public void Resolve_LevelsThatContradict_StaysUnresolved(string agency, string candidate)
    {
        var place = Resolve(agency).Place;

        Assert.False(place.IsResolved);
        Assert.Contains(candidate, place.Candidates);
    }

    [Theory]
    [InlineData("")]
    [InlineData("人民政府办公室")]
    [InlineData("市人民政府办公室")]
    [InlineData("开发区管理委员会")]
    [InlineData("公安局")]
    [InlineData("资源局")]
    [InlineData("中山北路某街道办事处")]
    [InlineData("某某有限公司")]
    public void Resolve_NameWithoutAPlace_StaysUnresolved(string agency)
    {
        var resolution = Resolve(agency);

        Assert.False(resolution.Place.IsResolved);
        Assert.Equal("PLACE-UNRESOLVED", Assert.Single(resolution.Findings).Code.Text);
    }

    [Theory]
    [InlineData("朝阳区人民政府", "根据北京市人民政府要求", "110105")]
    [InlineData("朝阳区人民政府", "长春市朝阳区认真贯彻", "220104")]
    [InlineData("长安区人民政府", "依据《河北省实施〈政府信息公开条例〉办法》", "130102")]
    [InlineData("桥西区人民政府", "河北省石家庄市桥西区", "130104")]
    public void Resolve_NameOfSeveralAndTheTextNamesOne_TakesIt(string agency, string context, string adcode)
    {
        Assert.Equal(adcode, Resolve(agency, context).Place.Adcode);
    }

    [Theory]
    [InlineData("朝阳区人民政府", "北京市与长春市交流了经验")]
    [InlineData("桥西区人民政府", "《河北省实施办法》")]
    [InlineData("长安区人民政府", "石家庄市与陕西省")]
    [InlineData("河东区人民政府", "天津市河北区和河东区")]
    public void Resolve_NameOfSeveralAndTheTextNamesNoneOrMore_StaysUnresolved(string agency, string context)
    {
        Assert.False(Resolve(agency, context).Place.IsResolved);
    }

    [Theory]
    [InlineData("偃师市人民政府", "410307", "河南省洛阳市偃师区")]
    [InlineData("洛阳市孟津县人民政府", "410308", "河南省洛阳市孟津区")]
    [InlineData("莱芜市莱城区教育局", "370116", "山东省济南市莱芜区")]
    [InlineData("邢台市桥西区人民政府", "130503", "河北省邢台市信都区")]
    [InlineData("重庆市江北区人民政府", "500157", "重庆市两江新区")]
    [InlineData("崇文区人民政府", "110101", "北京市东城区")]
    [InlineData("即墨市教育局", "370215", "山东省青岛市即墨区")]
    public void Resolve_FormerNameWithOneSuccessor_GoesThereAndSaysSo(string agency, string adcode, string successor)
    {
        var resolution = Resolve(agency);

        Assert.Equal(adcode, resolution.Place.Adcode);
        var finding = Assert.Single(resolution.Findings);
        Assert.Equal(("PLACE-RENAMED", Severity.Info), (finding.Code.Text, finding.Severity));
        Assert.Contains(successor, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    // Divided or merged in 2020, 2025, 2021, 2019: until then it reported for itself.
    [InlineData("邢台县人民政府", 2019, "130521", "邢台县")]
    [InlineData("邢台县人民政府", 2020, "130521", "邢台县")]
    [InlineData("重庆市渝北区人民政府", 2024, "500112", "渝北区")]
    [InlineData("重庆市江北区人民政府", 2024, "500105", "江北区")]
    [InlineData("杭州市江干区人民政府", 2020, "330104", "江干区")]
    [InlineData("南昌市湾里区人民政府", 2019, "360105", "湾里区")]
    [InlineData("北京市崇文区人民政府", 2009, "110103", "崇文区")]
    [InlineData("上海市南汇区人民政府", 2008, "310119", "南汇区")]
    [InlineData("石家庄市桥东区人民政府", 2013, "130103", "桥东区")]
    [InlineData("苏州市沧浪区人民政府", 2011, "320502", "沧浪区")]
    [InlineData("达县人民政府", 2010, "511721", "达县")]
    // The city of today took the name later.
    [InlineData("铜仁市人民政府", 2009, "522201", "铜仁市")]
    public void Resolve_FormerNameInAReportFromBefore_IsTheFormerDivision(string agency, int year, string adcode, string county)
    {
        var resolution = PlaceResolver.Current.Resolve(agency, null, new ReportHints(Year: year));

        Assert.Equal((adcode, county, true), (resolution.Place.Adcode, resolution.Place.County, resolution.IsCompilation));
        Assert.Empty(resolution.Findings);
    }

    [Theory]
    [InlineData("邢台县人民政府", 2021)]
    [InlineData("重庆市渝北区人民政府", 2026)]
    [InlineData("石家庄市桥东区人民政府", 2020)]
    [InlineData("达县人民政府", 2022)]
    public void Resolve_DividedDivisionInALaterReport_StaysUnresolved(string agency, int year)
    {
        Assert.False(PlaceResolver.Current.Resolve(agency, null, new ReportHints(Year: year)).Place.IsResolved);
    }

    [Theory]
    // Renamed as it was: the series goes on under one code.
    [InlineData("偃师市人民政府", 2019, "410307")]
    // The name and the place are still there.
    [InlineData("伊春市友好区人民政府", 2019, "230719")]
    [InlineData("南通市崇川区人民政府", 2019, "320613")]
    // Given up before 2019: nobody uses the name for the former division.
    [InlineData("巢湖市人民政府", 2014, "340181")]
    [InlineData("铜仁市人民政府", 2014, "520600")]
    [InlineData("增城市人民政府", 2010, "440118")]
    // A zone until 2025, a district since.
    [InlineData("两江新区管理委员会", 2023, "500000")]
    [InlineData("两江新区人民政府", 2026, "500157")]
    public void Resolve_DivisionThatLivesOn_IsTheOneOfToday(string agency, int year, string adcode)
    {
        Assert.Equal(adcode, PlaceResolver.Current.Resolve(agency, null, new ReportHints(Year: year)).Place.Adcode);
    }

    [Theory]
    // What the name leaves open.
    [InlineData("涿州区人民政府", "140403", "140403", true)]
    [InlineData("涿州区人民政府", "130681", "130681", true)]
    [InlineData("涿州区教育局", "130681", "130681", false)]
    [InlineData("朝阳区人民政府", "220104", "220104", true)]
    [InlineData("某某有限公司", "130600", "130600", false)]
    [InlineData("城关镇人民政府", "410183", "410183", false)]
    // One of those of the name lies in the place of the hint.
    [InlineData("朝阳区人民政府", "110000", "110105", true)]
    [InlineData("桥西区教育局", "130700", "130703", false)]
    // The name says the same, or more.
    [InlineData("博爱县人民政府", "410822", "410822", true)]
    [InlineData("博爱县人民政府", "410800", "410822", true)]
    [InlineData("博爱县人民政府", "410000", "410822", true)]
    // A zone known only by its city.
    [InlineData("保定高新技术产业开发区管委会", "130606", "130606", false)]
    // The nation is no place of a local body.
    [InlineData("涿州区人民政府", "100000", "", true)]
    public void Resolve_HintThatFits_SettlesThePlace(string agency, string hint, string adcode, bool isCompilation)
    {
        var resolution = Resolve(agency, adcode: hint);

        Assert.Equal((adcode, isCompilation), (resolution.Place.Adcode, resolution.IsCompilation));
        Assert.DoesNotContain(resolution.Findings, finding => finding.Code.Text == "PLACE-CONFLICT");
    }

    [Theory]
    [InlineData("邢台市人民政府", "130600", "130600", true)]
    [InlineData("邢台市人民政府办公室", "410822", "410822", false)]
    [InlineData("保定市人民政府", "130606", "130606", false)]
    [InlineData("河北省教育厅", "410000", "410000", false)]
    [InlineData("教育部", "130000", "130000", false)]
    [InlineData("朝阳区教育局", "130606", "130606", false)]
    public void Resolve_HintThatContradicts_OutranksTheNameAndSaysSo(string agency, string hint, string adcode, bool isCompilation)
    {
        var resolution = Resolve(agency, adcode: hint);

        Assert.Equal((adcode, isCompilation), (resolution.Place.Adcode, resolution.IsCompilation));
        Assert.Equal("PLACE-CONFLICT", Assert.Single(resolution.Findings).Code.Text);
    }

    [Fact]
    public void Resolve_ProvinceFolderAndANameThatNoDivisionBears_IsNotTheProvincesCompilation()
    {
        var resolution = Resolve("涿州区人民政府", adcode: "130000");

        Assert.Equal(("130000", false), (resolution.Place.Adcode, resolution.IsCompilation));
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("1306")]
    [InlineData("130681100")]
    [InlineData("保定")]
    public void Resolve_HintWithAnUnknownCode_IsIgnoredAndNamed(string code)
    {
        var resolution = Resolve("博爱县人民政府", adcode: code);

        Assert.Equal("410822", resolution.Place.Adcode);
        var finding = Assert.Single(resolution.Findings);
        Assert.Equal("PLACE-CODE-UNKNOWN", finding.Code.Text);
        Assert.Contains(code, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_HintWithAFormerCode_GoesToTheSuccessor()
    {
        var resolution = Resolve("偃师市人民政府办公室", adcode: "410381");

        Assert.Equal("410307", resolution.Place.Adcode);
        Assert.All(resolution.Findings, finding => Assert.Equal("PLACE-RENAMED", finding.Code.Text));
    }

    [Theory]
    [InlineData("西安", "陕西省西安市")]
    [InlineData("朝阳", "辽宁省朝阳市")]
    public void Resolve_ShortNameOfSeveral_NamesTheLargestFirst(string agency, string first)
    {
        Assert.Equal(first, Resolve(agency).Place.Candidates[0]);
    }

    [Fact]
    public void Resolve_Unresolved_TellsTheClerkWhatToDo()
    {
        var message = Assert.Single(Resolve("涿州区人民政府").Findings).Message;

        Assert.Contains("河北省保定市涿州市（130681）", message, StringComparison.Ordinal);
        Assert.Contains("行政区划代码/年度/", message, StringComparison.Ordinal);
        Assert.Contains("更正文件", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_FromManyThreads_GivesTheSame()
    {
        string[] agencies = ["博爱县人民政府", "涿州区人民政府", "落垡镇人民政府", "国家统计局河北调查总队"];
        var expected = agencies.Select(agency => Resolve(agency).Place.Adcode).ToArray();
        var resolver = new PlaceResolver();

        Parallel.For(0, 400, i => Assert.Equal(expected[i % 4], resolver.Resolve(agencies[i % 4], null, ReportHints.None).Place.Adcode));
    }

    private static PlaceResolution Resolve(string agency, string? context = null, string? adcode = null) =>
        PlaceResolver.Current.Resolve(agency, context, new ReportHints(adcode));

    private static (string? Province, string? Prefecture, string? County) Names(ReportPlace place) =>
        (place.Province, place.Prefecture, place.County);
}
