using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Headless.Sdk;

namespace Headless.Engine.Tests.Lists.Toy;

/// <summary>The English sentence of a refusal, filled in.</summary>
internal static class Sentence
{
    public static string Of(DomainException refusal) => Regex.Replace(
        refusal.GetType().GetCustomAttribute<ErrorCodeAttribute>()!.En,
        @"\{(\w+)\}",
        place => Convert.ToString(refusal.GetType().GetProperty(place.Groups[1].Value)!.GetValue(refusal), CultureInfo.InvariantCulture)!);
}
