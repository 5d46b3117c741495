using Compiler.Disclosure.Register;

namespace Compiler.Tests.Disclosure.Register;

public sealed class RegisterPlanTests
{
    private static readonly DateOnly Today = new(2025, 11, 29);

    [Fact]
    public void Create_NewChangedAndGoneBodies_SaysWhatBecomesOfEach()
    {
        RegisteredBody[] before = [Body("平乡县教育局"), Body("平乡县财政局"), Body("平乡县体育局"), Body("平乡县科技局") with { Until = new(2020, 1, 1) }];
        RegisteredBody[] file = [Body("平乡县教育局"), Body("平乡县财政局") with { Contact = "办公室" }, Body("平乡县水利局")];

        var plan = Create(before, file);

        Assert.Equal("平乡县水利局", Assert.Single(plan.Added).Name);
        Assert.Equal(new ChangedFact("联系科室", "", "办公室"), Assert.Single(Assert.Single(plan.Changed).Facts));
        var ended = Assert.Single(plan.Ended);
        Assert.Equal(("平乡县体育局", Today), (ended.Name, ended.Until));
        // It still owes the report on last year, and none on this one.
        Assert.Equal((true, false), (ended.IsDue(2024), ended.IsDue(2025)));
        Assert.Equal(2, plan.Unchanged);
    }

    [Fact]
    public void Create_SameFileAgain_ChangesNothing()
    {
        RegisteredBody[] file = [Body("平乡县教育局"), Body("平乡县财政局")];
        var first = Create([Body("平乡县体育局")], file);
        var after = first.Written.ToList();

        var again = Create(after, file);

        Assert.True(again.IsEmpty);
        Assert.Equal(3, again.Unchanged);
    }

    [Fact]
    public void Create_RenamedBody_BeginsWhereTheFormerNameEnds()
    {
        RegisteredBody[] file = [Body("平乡县教育和体育局") with { OtherNames = ["平乡县教育局"] }];

        var plan = Create([Body("平乡县教育局")], file);

        Assert.Equal(Today.AddDays(1), Assert.Single(plan.Added).Since);
        Assert.Equal(Today, Assert.Single(plan.Ended).Until);
        // One body is due for each year, and the same file changes nothing.
        Assert.Equal([1, 1], new[] { 2024, 2025 }.Select(year => plan.Written.Count(body => body.IsDue(year))));
        Assert.True(Create(plan.Written, file).IsEmpty);
    }

    [Fact]
    public void Create_BodyOutsideTheScope_StaysAsItIs()
    {
        var other = new RegisteredBody("保定市教育局", [], "130600", BodyKind.Department);
        var plan = RegisterPlan.Create([other], [Body("平乡县教育局")], body => body.Adcode == "130532", Today);
        Assert.Empty(plan.Ended);
    }

    private static RegisterPlan Create(IEnumerable<RegisteredBody> before, RegisteredBody[] file) =>
        RegisterPlan.Create(before, file, _ => true, Today);

    private static RegisteredBody Body(string name) => new(name, [], "130532", BodyKind.Department);
}
