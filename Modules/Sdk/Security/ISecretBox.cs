namespace Headless.Sdk;

/// <summary>Keeps secrets in columns and recognises them again. One master secret, a derived key per purpose.</summary>
public interface ISecretBox
{
    /// <summary>Encrypts a value; each time differently.</summary>
    /// <param name="purpose">What the value is, such as <c>membership.national-id</c>; the same is needed to open it.</param>
    /// <param name="value">The value.</param>
    /// <returns>The sealed value.</returns>
    byte[] Seal(string purpose, string value);

    /// <summary>Opens a sealed value.</summary>
    /// <param name="purpose">The purpose it was sealed for.</param>
    /// <param name="sealedValue">The sealed value.</param>
    /// <returns>The value.</returns>
    string Open(string purpose, byte[] sealedValue);

    /// <summary>Encrypts content; each time differently.</summary>
    /// <param name="purpose">What the content is, such as <c>files.claim-document</c>; the same is needed to open it.</param>
    /// <param name="content">The content.</param>
    /// <param name="of">What it belongs to, such as its row's id: sealed content that is moved to another row does not open.</param>
    /// <returns>The sealed content.</returns>
    byte[] Seal(string purpose, ReadOnlySpan<byte> content, Guid of);

    /// <summary>Opens sealed content.</summary>
    /// <param name="purpose">The purpose it was sealed for.</param>
    /// <param name="sealedContent">The sealed content.</param>
    /// <param name="of">What it belongs to.</param>
    /// <returns>The content.</returns>
    byte[] Open(string purpose, byte[] sealedContent, Guid of);

    /// <summary>A keyed fingerprint: equal values have equal ones, and nobody without the key can test a guess.</summary>
    /// <param name="purpose">What the value is.</param>
    /// <param name="value">The value.</param>
    /// <returns>32 bytes.</returns>
    byte[] Fingerprint(string purpose, string value);
}
