using System.Text.Json;

namespace Headless.Engine.Emission;

/// <summary>A scalar that can write its values itself, the same as it would serialize them, without making a string first.</summary>
internal interface IJsonScalar
{
    /// <summary>Writes a value.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when it is none that can be written so; nothing is written then.</returns>
    bool TryWrite(Utf8JsonWriter json, object value);
}
