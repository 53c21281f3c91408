using Headless.Matchmaking.Contracts;
using Headless.Sdk;

namespace Headless.Matchmaking.Rounds;

/// <summary>Opens, closes and reveals rounds.</summary>
[MutationType]
internal sealed class RoundMutations
{
    /// <summary>Opens a round of the officer's subtree before its time. Opening an open round is harmless.</summary>
    /// <param name="input">The round.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="steps">Takes the step.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.Organize)]
    [Error<NotFoundException>]
    [Error<RoundStateException>]
    [Error<RoundTimesException>]
    [Error<ConcurrencyException>]
    public Task<SelectionRound> OpenSelectionRound(OpenSelectionRoundInput input, Caller caller, RoundSteps steps, CancellationToken cancellationToken) =>
        steps.DoAsync(input.RoundId, RoundAction.Open, caller, cancellationToken);

    /// <summary>Closes a round of the officer's subtree for good. Every choice that was accepted before counts, every later one is refused. Closing a closed round is harmless.</summary>
    /// <param name="input">The round.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="steps">Takes the step.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.Organize)]
    [Error<NotFoundException>]
    [Error<RoundStateException>]
    [Error<ConcurrencyException>]
    public Task<SelectionRound> CloseSelectionRound(CloseSelectionRoundInput input, Caller caller, RoundSteps steps, CancellationToken cancellationToken) =>
        steps.DoAsync(input.RoundId, RoundAction.Close, caller, cancellationToken);

    /// <summary>Makes matches of mutual choices, shows each to its two people and deletes all choices of the round. Whoever reveals sees none of it, not even how many. Revealing again is harmless.</summary>
    /// <param name="input">The round.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="steps">Takes the step.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(MatchmakingPermissions.Organize)]
    [Error<NotFoundException>]
    [Error<RoundStateException>]
    [Error<ConcurrencyException>]
    public Task<SelectionRound> RevealMatches(RevealMatchesInput input, Caller caller, RoundSteps steps, CancellationToken cancellationToken) =>
        steps.DoAsync(input.RoundId, RoundAction.Reveal, caller, cancellationToken);
}

/// <summary>A round to open.</summary>
/// <param name="RoundId">The round.</param>
internal sealed record OpenSelectionRoundInput([property: ID<SelectionRound>] Guid RoundId);

/// <summary>A round to close.</summary>
/// <param name="RoundId">The round.</param>
internal sealed record CloseSelectionRoundInput([property: ID<SelectionRound>] Guid RoundId);

/// <summary>A round whose matches are to be revealed.</summary>
/// <param name="RoundId">The round.</param>
internal sealed record RevealMatchesInput([property: ID<SelectionRound>] Guid RoundId);
