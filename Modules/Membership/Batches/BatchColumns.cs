using Headless.Membership.Contracts;

namespace Headless.Membership.Batches;

/// <summary>Which column of a file holds what; headings may be Chinese or English, in any order.</summary>
/// <param name="indexes">The columns' places.</param>
internal sealed class BatchColumns(IReadOnlyDictionary<FormPart, int> indexes)
{
    private static readonly (FormPart Part, bool IsRequired, string[] Headings)[] Known =
    [
        (FormPart.Name, true, ["姓名", "名字", "name"]),
        (FormPart.Phone, true, ["手机号", "手机号码", "手机", "联系电话", "phone", "mobile"]),
        (FormPart.NationalId, true, ["身份证号", "身份证号码", "身份证", "公民身份号码", "nationalid", "idnumber"]),
        (FormPart.Occupation, false, ["职业", "职业分类", "工种", "occupation"]),
        (FormPart.EmploymentForm, false, ["用工形式", "就业形式", "employmentform"]),
    ];

    /// <summary>Reads the headings.</summary>
    /// <param name="row">The first row.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="MissingHeadingsException">Name, phone or identity number is missing.</exception>
    public static BatchColumns Of(SheetRow row)
    {
        var cells = row.Cells.Select(c => string.Concat((c?.ToString() ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant()).ToList();
        var indexes = new Dictionary<FormPart, int>();
        foreach (var (part, _, headings) in Known)
        {
            var index = cells.FindIndex(c => headings.Contains(c, StringComparer.Ordinal));
            if (index >= 0)
            {
                indexes[part] = index;
            }
        }

        var missing = Known.Where(k => k.IsRequired && !indexes.ContainsKey(k.Part)).Select(k => k.Part).ToList();
        return missing.Count == 0 ? new(indexes) : throw new MissingHeadingsException(missing);
    }

    /// <summary>The cell of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="part">The column.</param>
    /// <returns>The cell's value; null when the file has no such column or the row ends before it.</returns>
    public object? Cell(SheetRow row, FormPart part) => indexes.TryGetValue(part, out var index) && index < row.Cells.Count ? row.Cells[index] : null;
}
