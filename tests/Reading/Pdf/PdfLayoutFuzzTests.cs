using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;
using Compiler.Reading.Pdf;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.PdfPig;

namespace Compiler.Tests.Reading.Pdf;

/// <summary>
/// Pages on which anything may stand anywhere, without a PDF around them: no exception, no hang, no flood of memory.
/// <c>COMPILER_FUZZ=500000 ./test --filter Fuzz</c> tries so many.
/// </summary>
public sealed class PdfLayoutFuzzTests
{
    private const int Few = 300;

    private static readonly string[] Fixtures =
    [
        "boai-2024-writer",
        "boai-2024-vertical",
        "boai-2024-footers",
        "xingtai-2023-sideways",
        "zhuozhou-2024-unruled",
        "pingxiang-2024-landscape",
    ];

    [Fact]
    public void Read_DamagedPages_NeverThrowsOrHangs()
    {
        var files = Fixtures.Select(name => new PdfPigPageReader().Read(PdfText.Fixture(name), new PdfLimits()).Pages).ToArray();
        foreach (var seed in FuzzBudget.Seeds(Few))
        {
            var (mutation, random, file) = (new PdfPageMutation(seed), new Random(~seed), files[seed % files.Length]);
            ImmutableArray<PdfPage> pages =
            [
                .. Enumerable
                    .Range(1, random.Next(1, 3))
                    .Select(number => mutation.Apply(file[random.Next(file.Length)]) with { Number = number }),
            ];
            FuzzBudget.Hold(
                seed,
                () =>
                    PdfReader.Read(
                        new Given(new PdfContent(pages, PdfError.None)),
                        default,
                        new SourceBuilder(new ReadingBudget(new ReadingLimits()))));
        }
    }

    private sealed class Given(PdfContent content) : IPdfPageReader
    {
        public PdfContent Read(ReadOnlyMemory<byte> pdf, PdfLimits limits, Func<PdfPicture, PdfPage>? recognise = null) => content;
    }
}
