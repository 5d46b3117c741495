using System.Text.Json.Serialization;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>The layout of a block, computed before rendering.</summary>
[JsonDerivedType(typeof(TablePlan))]
[JsonDerivedType(typeof(ChartPlan))]
[JsonDerivedType(typeof(TilesPlan))]
internal abstract record BlockPlan;
