using Microsoft.AspNetCore.Components;

namespace Compiler.Desk.Layout;

/// <summary>A page of the desk: all that it shows is in its model, so that it can be rendered without a request.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageComponent<TModel> : ComponentBase
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    /// <summary>What stands around it.</summary>
    [CascadingParameter]
    public PageFrame Frame { get; set; } = default!;
}
