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

    /// <summary>A keyed fingerprint: equal values have equal ones, and nobody without the key can test a guess.</summary>
    /// <param name="purpose">What the value is.</param>
    /// <param name="value">The value.</param>
    /// <returns>32 bytes.</returns>
    byte[] Fingerprint(string purpose, string value);
}
