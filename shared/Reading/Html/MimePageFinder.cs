using Compiler.Reading.Lines;
using MimeKit;
using MimeKit.Utils;

namespace Compiler.Reading.Html;

/// <summary>Finds the first web page in a MIME message; mails that are attached to it are not looked at.</summary>
internal sealed class MimePageFinder : MimeReader
{
    private const int DeepestPart = 8;
    private const int MaxHeadLength = 64 * 1024;

    private readonly ReadOnlyMemory<byte> content;
    private readonly SourceBuilder to;
    private ContentEncoding? encoding;
    private int endOfHead;
    private int openMails;
    private MimePage? page;

    private MimePageFinder(ReadOnlyMemory<byte> content, SourceBuilder to)
        : base(new ParserOptions { MaxMimeDepth = DeepestPart }, new ReadOnlyMemoryStream(content)) =>
        (this.content, this.to) = (content, to);

    /// <summary>The page; null where there is none before the end or the first damage.</summary>
    public static MimePage? Find(ReadOnlyMemory<byte> content, SourceBuilder to)
    {
        var finder = new MimePageFinder(content.TrimStart("\uFEFF \t\r\n\u3000"u8), to);
        try
        {
            finder.ReadEntity();
        }
        catch (FormatException)
        {
            // What was found before counts.
        }

        return finder.page;
    }

    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        to.Spend();
        // The reader copies a head anew for each 4 KB of it: 50 GB for a head of 20 MB.
        if (EndOfHead((int)beginOffset) - beginOffset > MaxHeadLength)
            throw new FormatException("The head of a part is too long.");
        encoding = null;
    }

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (header.Id == HeaderId.ContentTransferEncoding
            && encoding is null
            && MimeUtils.TryParse(header.Value, out ContentEncoding stated))
        {
            encoding = stated;
        }
    }

    protected override void OnMessagePartBegin(
        ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        openMails++;

    protected override void OnMessagePartEnd(
        ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines,
        CancellationToken cancellationToken) =>
        openMails--;

    protected override void OnMimePartEnd(
        ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines,
        CancellationToken cancellationToken)
    {
        if (page is null && openMails == 0 && contentType.IsMimeType("text", "html"))
            page = new MimePage(Charset(contentType), encoding ?? ContentEncoding.Default, content[(int)headersEndOffset..(int)endOffset]);
    }

    private static string? Charset(ContentType type) => string.IsNullOrEmpty(type.Charset) ? null : type.Charset;

    // The next empty line. Each line is looked at once, however many heads end before it.
    private int EndOfHead(int begin)
    {
        endOfHead = Math.Max(endOfHead, begin);
        while (endOfHead < content.Length && content.Span[endOfHead..] is var rest && !rest.StartsWith("\n"u8) && !rest.StartsWith("\r\n"u8))
            endOfHead = rest.IndexOf((byte)'\n') is >= 0 and var end ? endOfHead + end + 1 : content.Length;
        return endOfHead;
    }
}
