using Compiler.Reading.Pictures.Images;
using Microsoft.ML.OnnxRuntime;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>The recognition model of PP-OCRv4: it reads one line of Chinese or Latin text. Not thread-safe.</summary>
internal sealed class TextModel : IDisposable
{
    private const string ModelFile = "ch_PP-OCRv4_rec_infer.onnx";
    private const string KeysFile = "ppocr_keys_v1.txt";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "ocr");

    private readonly InferenceSession session;
    private readonly RunOptions options = new();
    private readonly string input;

    private TextModel(InferenceSession session, CharacterKeys keys)
    {
        (this.session, Keys) = (session, keys);
        input = session.InputNames[0];
    }

    /// <summary>Whether the files of the model are on this machine.</summary>
    public static bool IsPresent { get; } = File.Exists(Path.Combine(Folder, ModelFile)) && File.Exists(Path.Combine(Folder, KeysFile));

    public CharacterKeys Keys { get; }

    /// <summary>The model; null if its files or the native library are not on this machine.</summary>
    public static TextModel? Open()
    {
        if (!IsPresent)
            return null;
        try
        {
            // Without an arena and patterns, memory returns after each line; widths differ, so that neither pays.
            using var settings = new SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                EnableCpuMemArena = false,
                EnableMemoryPattern = false,
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            };
            return new TextModel(new InferenceSession(Path.Combine(Folder, ModelFile), settings), CharacterKeys.Read(Path.Combine(Folder, KeysFile)));
        }
        catch (Exception cause) when (cause is TypeInitializationException or DllNotFoundException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>Reads a line.</summary>
    /// <param name="plane">The page.</param>
    /// <param name="crop">The line.</param>
    /// <param name="use">Gets what the model holds probable; it is gone afterwards.</param>
    public T Read<T>(Plane plane, LineCrop crop, Func<Probabilities, T> use)
    {
        using var tensor = OrtValue.CreateTensorValueFromMemory(
            crop.Scale(plane), [1, LineCrop.Channels, LineCrop.Height, crop.Width]);
        using var results = session.Run(options, [input], [tensor], session.OutputNames);
        return use(new Probabilities(results[0].GetTensorDataAsSpan<float>(), Keys.Count));
    }

    public void Dispose()
    {
        options.Dispose();
        session.Dispose();
    }
}
