using Headless.MutualAid.Contracts;
using Headless.MutualAid.Paying;

namespace Headless.MutualAid.Tests.Paying;

public sealed class SandboxBankTests
{
    private static readonly BankTransfer s_good = new("M1-1", "000000001234", "示例", 100);

    [Fact]
    public async Task The_same_reference_transfers_once()
    {
        var bank = new SandboxBank();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => bank.TransferAsync(s_good, default)));
        Assert.Equal([new TransferOutcome(TransferStatus.Confirmed, "SANDBOX-M1-1", null)], outcomes.Distinct());
        Assert.Equal([s_good], bank.Arrived);
    }

    [Fact]
    public async Task A_reference_that_comes_back_for_another_transfer_is_an_error()
    {
        var bank = new SandboxBank();
        await bank.TransferAsync(s_good, default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bank.TransferAsync(s_good with { AmountFen = 101 }, default));
    }

    [Theory]
    [InlineData("000000000404", "M1-1", TransferStatus.Returned)]
    [InlineData("000000000404", "M1-2", TransferStatus.Returned)]
    [InlineData("000000000503", "M1-1", TransferStatus.Returned)]
    [InlineData("000000000503", "M1-2", TransferStatus.Confirmed)]
    public async Task The_account_decides_what_comes_back(string account, string reference, TransferStatus expected) =>
        Assert.Equal(expected, (await new SandboxBank().TransferAsync(s_good with { AccountNumber = account, Reference = reference }, default)).Status);

    [Fact]
    public async Task Where_no_bank_is_set_up_everything_comes_back() =>
        Assert.Equal(new TransferOutcome(TransferStatus.Returned, null, "尚未接入银行，请联系平台管理员"), await new NoBank().TransferAsync(s_good, default));
}
