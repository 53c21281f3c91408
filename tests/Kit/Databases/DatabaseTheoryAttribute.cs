using System.Reflection;
using Headless.Data;
using Xunit;
using Xunit.Sdk;

namespace Headless.Testing;

/// <summary>A test that runs on every database that is there. One that is not is shown as skipped, with the reason.</summary>
[XunitTestCaseDiscoverer("Xunit.Sdk.SkippableTheoryDiscoverer", "Xunit.SkippableFact")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;

/// <summary>Gives a test each <see cref="DatabaseProvider"/>, followed by the values given here.</summary>
/// <param name="values">Further arguments of the test.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DatabaseDataAttribute(params object[] values) : DataAttribute
{
    /// <summary>Further arguments of the test.</summary>
    public IReadOnlyList<object> Values => values;

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<DatabaseProvider>().Select(p => new object[] { p }.Concat(values).ToArray());
}
