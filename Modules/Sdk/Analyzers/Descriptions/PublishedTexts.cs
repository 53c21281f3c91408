using Microsoft.CodeAnalysis;

namespace Headless.Sdk.Analyzers.Descriptions;

/// <summary>The texts that a compiled assembly carries.</summary>
internal static class PublishedTexts
{
    public static IReadOnlyDictionary<string, string> Of(IAssemblySymbol assembly)
    {
        var attribute = assembly.GetAttributes().FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == DescriptionsGenerator.AttributeName);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = attribute?.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        foreach (var line in all.Split('\n'))
        {
            var tab = line.IndexOf('\t');
            if (tab > 0)
            {
                texts[line.Substring(0, tab)] = line.Substring(tab + 1);
            }
        }

        return texts;
    }
}
