using System.Text.Json.Serialization;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>What a renderer needs to know of a block before it draws it.</summary>
[JsonDerivedType(typeof(TablePlan))]
[JsonDerivedType(typeof(ChartPlan))]
[JsonDerivedType(typeof(TilesPlan))]
internal abstract record BlockPlan;
