using System.Globalization;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Benchmarks.Nation;

/// <summary><c>eng/bench nation</c>: what a synthetic nation costs to add up and to print.</summary>
internal static class NationCommand
{
    private const string Usage =
        """
        eng/bench nation stored [REPORTS [YEARS…]]   in Azurite: one correction (20000 reports a year; 1, 2, 5 years)
        eng/bench nation night [REPORTS [YEARS…]]    the same with uploads, volumes, and a night without changes (2000; 1, 2, 5 years)
        eng/bench nation composed [REPORTS…]         from a stream of rows, composed and not drawn (1000 10000 50000 150000)
        eng/bench nation drawn [REPORTS…]            the same, drawn with this build's default renderer
        eng/bench nation whole [REPORTS…]            the same with the volumes of all provinces (10000)
        eng/bench nation rest REPORTS FROM           the same with the volumes of the FROM-th largest province and all smaller ones
        """;

    /// <summary>Runs the command; returns its exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        int[] numbers =
        [
            .. arguments.Skip(1).Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0),
        ];
        if (numbers.Any(number => number < 1))
            return Fail();
        switch (arguments)
        {
            case ["stored", ..]:
                await StoredNation.MeasureAsync(First(numbers, 20_000), Years(numbers), hasFiles: false);
                return 0;
            case ["night", ..]:
                await StoredNation.MeasureAsync(First(numbers, 2_000), Years(numbers), hasFiles: true);
                return 0;
            case ["composed", ..]:
                await using (var renderer = new BlankRenderer())
                    await ComposedNation.MeasureAsync(OrDefault(numbers), renderer, Largest);
                return 0;
            case ["rest", _, _] or ["drawn" or "whole", ..]:
                await using (var renderer = RendererCatalogue.Create(
                    null, new RendererOptions { QuestPdfLicence = "Evaluation" }))
                {
                    await (arguments[0] switch
                    {
                        "drawn" => ComposedNation.MeasureAsync(OrDefault(numbers), renderer, Largest),
                        "whole" => ComposedNation.MeasureAsync(numbers is [] ? [10_000] : numbers, renderer, Range.All),
                        _ => ComposedNation.MeasureAsync(numbers[..1], renderer, (numbers[1] - 1)..),
                    });
                }

                return 0;
            default:
                return Fail();
        }
    }

    private static Range Largest => ..1;

    private static int First(int[] numbers, int otherwise) => numbers is [var first, ..] ? first : otherwise;

    private static int[] Years(int[] numbers) => numbers is [_, _, ..] ? numbers[1..] : [1, 2, 5];

    private static int[] OrDefault(int[] sizes) => sizes is [] ? [1_000, 10_000, 50_000, 150_000] : sizes;

    private static int Fail()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
