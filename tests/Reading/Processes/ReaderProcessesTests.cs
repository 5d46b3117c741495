using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Reading.Formats;
using Compiler.Reading.Processes;
using Compiler.Testing.Files;

namespace Compiler.Tests.Reading.Processes;

/// <summary>Programs that end, hang or were never there, in place of one that reads files.</summary>
public sealed class ReaderProcessesTests
{
    private const string Ready =
        "const answer = (id, text) => console.log(JSON.stringify({ id, trouble: 'None', lines: [{ number: 1, cells: [text], isRow: false, isGrid: false }], places: [], findings: [] })); answer(0, '');";

    private static readonly ReadingLimits Limits = new() { MaxTime = TimeSpan.FromSeconds(30) };

    [Fact]
    public void Read_ManyFiles_AreReadByOneProcess()
    {
        var readers = Script(Ready + "let lines = 0; " + OnLine("answer(id, `${++lines}`);"));

        Assert.Equal(["1", "2", "3"], Enumerable.Range(0, 3).Select(_ => Text(readers)));
    }

    [Fact]
    public void EndIdle_BetweenTwoFiles_AnotherProcessReadsTheSecond()
    {
        var readers = Script(Ready + OnLine("answer(id, `${process.pid}`);"));
        var first = Text(readers);

        readers.EndIdle();

        Assert.NotEqual(first, Text(readers));
    }

    [Fact]
    public void Read_ProcessThatEndedMeanwhile_AnotherReadsTheFile()
    {
        var readers = Script(Ready + OnLine("answer(id, 'read'); process.exit(0);"));

        Assert.Equal(["read", "read"], Enumerable.Range(0, 2).Select(_ => Text(readers)));
    }

    [Theory]
    [InlineData(FileFormat.Pdf, "PDF-TOO-LARGE", "")]
    [InlineData(FileFormat.WordDocument, "READ-MEMORY", "")]
    [InlineData(FileFormat.Workbook, "READ-MEMORY", "require('fs').writeSync(1, '{\"id\":1,\"lines\":[{\"num');")]
    public void Read_FileThatEndsEveryProcess_IsNamed(FileFormat format, string code, string last) =>
        Assert.Equal(code, Code(Script(Ready + OnLine($"{last} process.exit(1);")), format, Limits));

    [Theory]
    [InlineData(FileFormat.Pdf, "PDF-TOO-LARGE", "")]
    [InlineData(FileFormat.WordDocument, "READ-TIME", "")]
    [InlineData(FileFormat.WordDocument, "READ-TIME", "for (;;);")]
    public void Read_FileThatNeverEnds_IsNamedAndTheNextIsRead(FileFormat format, string code, string instead)
    {
        var readers = Script(
            Ready + OnLine($"if (id === 1 && limits.maxTime === '00:00:00.1000000') {{ {instead} return; }} answer(id, 'read');"));

        Assert.Equal(code, Code(readers, format, new ReadingLimits { MaxTime = TimeSpan.FromMilliseconds(100) }));
        Assert.Equal("read", Text(readers));
    }

    [Fact]
    public void Read_NoSuchProgram_TellsTheOperatorWhatIsNeeded()
    {
        var cause = Assert.Throws<ReaderException>(() =>
            Text(new ReaderProcesses(new ReaderProgram("x", "X 1.2 or newer", "no-such-program-here", []), new SemaphoreSlim(1))));

        Assert.StartsWith(
            "X 1.2 or newer is needed to read PDF, OFD and Office files and pictures, and “no-such-program-here” cannot be started",
            cause.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ProgramThatDoesNotStart_TellsTheOperatorWhatItSaid()
    {
        var cause = Assert.Throws<ReaderException>(() => Text(Script("console.error('no PdfPig here'); process.exit(1);")));

        Assert.Equal("a script, which reads PDF, OFD and Office files and pictures, does not start in Node. no PdfPig here", cause.Message);
    }

    [Fact]
    public void Read_Always_TheProgramSeesNoSecretOfThisProcess()
    {
        Environment.SetEnvironmentVariable("COMPILER_TEST_SECRET", "AccountKey=x");

        Assert.Equal("none", Text(Script(Ready + OnLine("answer(id, process.env.COMPILER_TEST_SECRET ?? 'none');"))));
    }

    [Fact]
    public void Read_WhatTheProcessSpent_IsOfTheSameBudget()
    {
        var budget = new ReadingBudget(new ReadingLimits());

        SourceReader.Read(OfficeFiles.Word("<w:p><w:r><w:t>总体情况</w:t></w:r></w:p>"), budget);

        Assert.Equal(4, budget.Characters);
        Assert.InRange(budget.Steps, 4, 100);
    }

    private static string Text(ReaderProcesses readers) =>
        Assert.Single(Read(readers, FileFormat.WordDocument, Limits).Lines).Prose.ToString();

    private static string Code(ReaderProcesses readers, FileFormat format, ReadingLimits limits) =>
        Assert.Single(Read(readers, format, limits).Findings).Code.Text;

    private static SourceText Read(ReaderProcesses readers, FileFormat format, ReadingLimits limits) =>
        readers.Read(format, default, new ReadingBudget(limits));

    private static string OnLine(string what) =>
        $"require('readline').createInterface({{ input: process.stdin }}).on('line', (line) => {{ const {{ id, limits }} = JSON.parse(line); {what} }});";

    private static ReaderProcesses Script(string script) =>
        new(new ReaderProgram("a script", "Node", "node", ["-e", script]), new SemaphoreSlim(4));
}
