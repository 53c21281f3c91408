using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Headless.Sdk;

namespace Headless.Marketplace.Payments.Sandbox;

/// <summary>What the sandbox's page is about, as a part of its address that nobody without the key can make.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="AmountFen">How much is to be paid, in fen.</param>
internal sealed record SandboxTicket(Guid PaymentId, long AmountFen)
{
    private const string Purpose = "marketplace.payments.sandbox.ticket";

    /// <summary>Reads a ticket; null when it is not genuine.</summary>
    public static SandboxTicket? Open(string text, ISecretBox secrets)
    {
        if (text.Split('-') is not [var id, var amount, _]
            || !Guid.TryParseExact(id, "N", out var payment)
            || !long.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var fen))
        {
            return null;
        }

        var ticket = new SandboxTicket(payment, fen);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ticket.Sign(secrets)), Encoding.UTF8.GetBytes(text)) ? ticket : null;
    }

    /// <summary>The ticket as a text of letters, digits and hyphens.</summary>
    public string Sign(ISecretBox secrets)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{PaymentId:N}-{AmountFen}");
        return $"{text}-{Convert.ToHexStringLower(secrets.Fingerprint(Purpose, text))}";
    }
}
