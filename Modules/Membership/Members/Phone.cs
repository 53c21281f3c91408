namespace Headless.Membership.Members;

/// <summary>A mobile phone number of mainland China: eleven digits that begin with 1.</summary>
internal static class Phone
{
    /// <summary>Takes out spaces, hyphens and the country code.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Eleven digits; null when it is no mobile number.</returns>
    public static string? Clean(string? text)
    {
        var digits = string.Concat((text ?? "").Where(c => c is not (' ' or '-' or '\u00a0')));
        digits = digits.StartsWith("+86", StringComparison.Ordinal) ? digits[3..] : digits;
        return digits.Length == 11 && digits[0] == '1' && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>The number as it is shown: <c>138****5678</c>.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The masked number.</returns>
    public static string Mask(string number) => number.Length == 11 ? $"{number[..3]}****{number[^4..]}" : new string('*', number.Length);
}
