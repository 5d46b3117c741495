using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Yearbooks.Rendering.Web;

namespace Compiler.Backend.Intake;

/// <summary>The page of an upload's receipt (回执), for the agency.</summary>
public static class UploadPage
{
    /// <summary>Draws the page of a receipt, as UTF-8, whenever somebody asks for it: so it never tells of another state.</summary>
    public static byte[] Render(Receipt receipt) => ReceiptPage.Render(NoticeComposer.Compose(receipt, Delivery.Upload));
}
