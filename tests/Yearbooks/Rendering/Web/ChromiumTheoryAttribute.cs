namespace Compiler.Tests.Yearbooks.Rendering.Web;

/// <summary>A test that needs a browser; .ci/run installs one.</summary>
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (Chromium.Program is null)
            Skip = "There is no Chromium on this machine.";
    }
}
