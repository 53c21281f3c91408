using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Headless.Engine.Composition;
using Headless.Engine.Errors;
using Headless.Sdk;

namespace Headless.Engine.Inputs;

/// <summary>Checks an input record against its annotations before the resolver runs.</summary>
internal static class InputValidator
{
    private static readonly ConcurrentDictionary<Type, InputRules> s_rules = new();

    /// <summary>What breaks a rule.</summary>
    /// <param name="input">The record.</param>
    /// <param name="path">Where it stands.</param>
    /// <returns>All problems, in the order of the record's properties.</returns>
    public static IReadOnlyList<ValidationProblem> Validate(object? input, params string[] path)
    {
        var problems = new List<ValidationProblem>();
        Walk(input, path, problems);
        return problems;
    }

    private static void Walk(object? value, string[] path, List<ValidationProblem> problems)
    {
        if (value is null || value.GetType() is not { IsClass: true } type || type == typeof(string) || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            return;
        }

        var rules = s_rules.GetOrAdd(type, InputRules.Of);
        foreach (var property in rules.Properties)
        {
            var given = property.Get(value);
            if (given is IOptional optional)
            {
                if (!optional.HasValue)
                {
                    continue;
                }

                given = optional.Value;
            }

            string[] at = [.. path, property.Field];
            problems.AddRange(property.Rules.Where(r => !r.IsValid(given)).Select(r => Problem(r, at)));
            if (given is IEnumerable items and not string)
            {
                var index = 0;
                foreach (var item in items)
                {
                    Walk(item, [.. at, (index++).ToString(CultureInfo.InvariantCulture)], problems);
                }
            }
            else
            {
                Walk(given, at, problems);
            }
        }

        foreach (var together in rules.Together)
        {
            Together(value, type, together, path, problems);
        }
    }

    private static void Together(object value, Type type, RequiredTogetherAttribute rule, string[] path, List<ValidationProblem> problems)
    {
        var missing = rule.Properties.Where(p => IsMissing(type.GetProperty(p)!.GetValue(value))).ToList();
        if (missing.Count == 0 || missing.Count == rule.Properties.Count)
        {
            return;
        }

        var all = string.Join(", ", rule.Properties.Select(Names.Camel));
        problems.AddRange(missing.Select(m => new ValidationProblem(
            $"{all} 须同时填写，或都不填。", $"Give {all} together, or none of them.", [.. path, Names.Camel(m)])));
    }

    private static bool IsMissing(object? value) => value is null or "" || value is IOptional { HasValue: false } or IOptional { Value: null };

    private static ValidationProblem Problem(ValidationAttribute rule, string[] path)
    {
        var name = path[^1];
        return rule switch
        {
            RequiredAttribute => new($"请填写 {name}。", $"Fill in {name}.", path),
            StringLengthAttribute { MinimumLength: 0 } r => new($"{name} 最多 {r.MaximumLength} 个字符。", $"{name} has at most {r.MaximumLength} characters.", path),
            StringLengthAttribute r => new($"{name} 须为 {r.MinimumLength} 至 {r.MaximumLength} 个字符。", $"{name} has {r.MinimumLength} to {r.MaximumLength} characters.", path),
            MaxLengthAttribute r => new($"{name} 最多 {r.Length} 项。", $"{name} has at most {r.Length} items.", path),
            MinLengthAttribute r => new($"{name} 至少 {r.Length} 项。", $"{name} has at least {r.Length} items.", path),
            RangeAttribute r => new($"{name} 须在 {r.Minimum} 与 {r.Maximum} 之间。", $"{name} lies between {r.Minimum} and {r.Maximum}.", path),
            RegularExpressionAttribute r => new($"{name} 的格式不正确，应符合 {r.Pattern}。", $"{name} does not match {r.Pattern}.", path),
            _ => new($"{name} 不符合要求。", $"{name} is not valid.", path),
        };
    }
}
