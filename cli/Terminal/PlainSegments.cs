using Compiler.Disclosure.Naming;
using Spectre.Console.Rendering;

namespace Compiler.Cli.Terminal;

/// <summary>Lets a console draw its own sequences, and shows the texts between them as <see cref="PlainText"/>.</summary>
internal sealed class PlainSegments : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.Select(renderable => new Plain(renderable));

    private sealed class Plain(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            inner.Render(options, maxWidth).Select(segment =>
                segment.IsControlCode || segment.IsLineBreak ? segment : new Segment(PlainText.From(segment.Text), segment.Style));
    }
}
