using Compiler.Reading.Pdf;
using Compiler.Reading.Pdf.Processes;

namespace Compiler.Tests.Reading.Pdf;

/// <summary>Programs that end, hang or were never there, in place of one that reads PDF files.</summary>
public sealed class PdfProcessesTests
{
    private const string Ready = "const answer = (id, trouble) => console.log(JSON.stringify({ id, pages: [], trouble })); answer(0, 'None');";
    private static readonly PdfLimits Limits = new(TimeSpan.FromSeconds(30));

    [Fact]
    public void Read_ManyFiles_AreReadByOneProcess()
    {
        var words = Script(Ready + "let lines = 0; " + OnLine("answer(id, lines++ === 0 ? 'Encrypted' : 'Damaged');"));

        Assert.Equal([PdfTrouble.Encrypted, PdfTrouble.Damaged, PdfTrouble.Damaged], Enumerable.Range(0, 3).Select(_ => Trouble(words)));
    }

    [Fact]
    public void Read_ProcessThatEndedMeanwhile_AnotherReadsTheFile()
    {
        var words = Script(Ready + OnLine("answer(id, 'Encrypted'); process.exit(0);"));

        Assert.Equal([PdfTrouble.Encrypted, PdfTrouble.Encrypted], Enumerable.Range(0, 2).Select(_ => Trouble(words)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("require('fs').writeSync(1, '{\"id\":1,\"pages\":[{\"num');")]
    public void Read_FileThatEndsEveryProcess_IsTooCostly(string last) =>
        Assert.Equal(PdfTrouble.TooCostly, Trouble(Script(Ready + OnLine($"{last} process.exit(1);"))));

    [Fact]
    public void Read_FileThatNeverEnds_IsTooCostlyAndTheNextIsRead()
    {
        var words = Script(Ready + OnLine("if (id === 1 && limits.maxTime === '00:00:00.1000000') return; answer(id, 'Encrypted');"));

        Assert.Equal(PdfTrouble.TooCostly, words.Read(default, new PdfLimits(TimeSpan.FromMilliseconds(100))).Trouble);
        Assert.Equal(PdfTrouble.Encrypted, Trouble(words));
    }

    [Fact]
    public void Read_NoSuchProgram_TellsTheOperatorWhatIsNeeded()
    {
        var cause = Assert.Throws<PdfReaderException>(() => Trouble(new PdfProcesses(new PdfProgram("x", "X 1.2 or newer", "no-such-program-here", []))));

        Assert.StartsWith("X 1.2 or newer is needed to read PDF files, and “no-such-program-here” cannot be started", cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ProgramThatDoesNotStart_TellsTheOperatorWhatItSaid()
    {
        var cause = Assert.Throws<PdfReaderException>(() => Trouble(Script("console.error('no PdfPig here'); process.exit(1);")));

        Assert.Equal("a script, which reads PDF files, does not start in Node. no PdfPig here", cause.Message);
    }

    [Fact]
    public void Read_Always_TheProgramSeesNoSecretOfThisProcess()
    {
        Environment.SetEnvironmentVariable("COMPILER_TEST_SECRET", "AccountKey=x");

        Assert.Equal(PdfTrouble.Encrypted, Trouble(Script(Ready + OnLine("answer(id, process.env.COMPILER_TEST_SECRET ? 'Damaged' : 'Encrypted');"))));
    }

    private static PdfTrouble Trouble(PdfProcesses words) => words.Read(default, Limits).Trouble;

    private static string OnLine(string what) =>
        $"require('readline').createInterface({{ input: process.stdin }}).on('line', (line) => {{ const {{ id, limits }} = JSON.parse(line); {what} }});";

    private static PdfProcesses Script(string script) => new(new PdfProgram("a script", "Node", "node", ["-e", script]));
}
