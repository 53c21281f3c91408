namespace Headless.Engine.Lists;

/// <summary>The operators of filters, as the schema names them.</summary>
internal static class Operators
{
    public const string And = "and";
    public const string Or = "or";
    public const string Not = "not";

    public const string Some = "some";
    public const string None = "none";
    public const string All = "all";

    public const string Eq = "eq";
    public const string Neq = "neq";
    public const string In = "in";
    public const string Nin = "nin";
    public const string Gt = "gt";
    public const string Gte = "gte";
    public const string Lt = "lt";
    public const string Lte = "lte";
    public const string Contains = "contains";
    public const string StartsWith = "startsWith";
    public const string EndsWith = "endsWith";
}
