using System.Text;
using System.Xml.Linq;

namespace Headless.Sdk.Analyzers.Descriptions;

/// <summary>A comment's element as one line of text with Markdown's code marks.</summary>
internal static class DocumentationText
{
    public static string Of(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return string.Join(" ", text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder text, XElement parent)
    {
        foreach (var node in parent.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement element:
                    AppendElement(text, element);
                    break;
            }
        }
    }

    private static void AppendElement(StringBuilder text, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" when element.IsEmpty || !element.Nodes().Any():
                text.Append(Reference(element));
                break;
            case "c" or "code":
                text.Append('`').Append(element.Value.Trim()).Append('`');
                break;
            case "paramref" or "typeparamref":
                text.Append('`').Append(element.Attribute("name")?.Value).Append('`');
                break;
            case "para" or "br" or "list" or "item" or "term" or "description":
                text.Append(' ');
                Append(text, element);
                text.Append(' ');
                break;
            default:
                Append(text, element);
                break;
        }
    }

    private static string? Reference(XElement see) =>
        see.Attribute("cref")?.Value is { } cref ? NameOf(cref)
        : see.Attribute("langword")?.Value is { } word ? $"`{word}`"
        : see.Attribute("href")?.Value;

    // M:Ns.Type`1.Method``1(System.Int32) reads Method; a constructor reads as its type.
    private static string NameOf(string cref)
    {
        var id = cref.Split('(')[0];
        var parts = id.Substring(id.IndexOf(':') + 1).Split('.');
        var last = parts.Length > 1 && parts[parts.Length - 1] == "#ctor" ? parts[parts.Length - 2] : parts[parts.Length - 1];
        return last.Split('`')[0];
    }
}
