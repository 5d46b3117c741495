using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Printing;

var n = int.Parse(args[0]); var names = args.Length > 1 ? args[1].Split(',') : Layouts.All.Select(l=>l.Name).ToArray();
var levels = args.Length > 2 ? DamageLevel.All.Where(l=>args[2].Contains(l.Name)).ToArray() : DamageLevel.All.ToArray();
var start = args.Length > 3 ? int.Parse(args[3]) : 0;
var show = args.Length > 4 ? int.Parse(args[4]) : 5;
foreach (var name in names) foreach (var level in levels)
{
    var tally = new Tally(); var shown=0;
    var byKind = new Dictionary<string,(int R,int S,long Bad,int W)>();
    var sw = System.Diagnostics.Stopwatch.StartNew();
    for (var i = start; i < start+n; i++)
    {
        var s = Sample.Of(i, Layouts.Named(name), level);
        var v = s.Judge(); tally.Add(v);
        foreach (var d in s.Mishaps) { var o = byKind.GetValueOrDefault(d.Kind.Name); byKind[d.Kind.Name] = (o.R+1, o.S + (v.Contains(CellVerdict.Silent)?1:0), o.Bad + v.Count(x=>x is not CellVerdict.Right and not CellVerdict.Lost), o.W + (v.Contains(CellVerdict.WronglyInferred)?1:0)); }
        var bad = level == DamageLevel.None ? v.Any(x=>x!=CellVerdict.Right) : v.Contains(CellVerdict.Silent) || (show>100&&v.Contains(CellVerdict.WronglyInferred));
        if (bad && shown++ < show%50)
        {
            if (level!=DamageLevel.None && v.Contains(CellVerdict.Silent)) { s = Shrinking.Of(s, Sample.Of(i, s.Layout, DamageLevel.None)); v = s.Judge(); }
            Console.WriteLine($"  seed {i} [{string.Join(';', s.Mishaps)}] " + string.Join(' ', v.Select((x,f)=>(x,f)).Where(t=>t.x==CellVerdict.Silent||t.x==CellVerdict.WronglyInferred||level==DamageLevel.None&&t.x!=CellVerdict.Right).Take(4).Select(t=>s.Truth.Figures.Form.Fields[t.f].Path+"="+s.Truth.Figures.Value(t.f)+":"+t.x)));
            if (level!=DamageLevel.None && show>50 && v.Contains(CellVerdict.Silent)) { var sl=s.SilentErrors().ToHashSet(); for(var q=0;q<s.Lines.Length;q++) if (Enumerable.Range(Math.Max(0,q-1),Math.Min(3,s.Lines.Length-Math.Max(0,q-1))).Any(z=>s.Lines[z].Cells.Any(c=>c.Field is {} ff && sl.Contains(ff))) ) { var l=s.Lines[q]; Console.WriteLine("        |"+string.Join("·", l.Cells.Select(c=>c.Text.Length>14?c.Text[..14]:c.Text))); } var rr=ReportReading.Read(s.Content); foreach(var f in rr.Findings.Where(f=>f.At.Line>0)) Console.WriteLine($"        {f.Code} {f.At.Line} {f.Message}"); }
            File.WriteAllBytes($"/tmp/acc-{name.Replace(' ','-')}-{level.Name}-{i}.txt", s.Content);
        }
    }
    Console.WriteLine($"{name,-22}{level,-8}{tally.Reports,8} right {tally.Right:P3} flagged {tally[CellVerdict.Flagged]} lost {tally[CellVerdict.Lost]} winf {tally[CellVerdict.WronglyInferred]} undet {tally[CellVerdict.Undetectable]} SILENT {tally[CellVerdict.Silent]} in {tally.ReportsWithSilentErrors} reports  {sw.ElapsedMilliseconds} ms");
    if (level!=DamageLevel.None) foreach (var (k,o) in byKind.OrderByDescending(p=>p.Value.S).Take(8)) if (o.S>0||o.W>0||level==DamageLevel.One) Console.WriteLine($"      {k,-40} {o.R} reports, silent in {o.S}, wrongly inferred in {o.W}, cells not right/report {o.Bad/(double)o.R:F1}");
}
