namespace Headless.Matchmaking.Tests.Secrecy;

/// <summary>All that can be asked about match-making. A test holds that no field of its types is missing here.</summary>
internal static class Everything
{
    /// <summary>What is there about oneself, about a round, and behind every id that somebody may know.</summary>
    public const string Own = """
        query($round: ID!, $ids: [ID!]!) {
          viewer { kind displayName grants { permission organization { code } } }
          matchConsentText { version purpose textZh textEn }
          myMatchProfile { ...P }
          myMatchRegistrations(first: 100) { totalCount(exact: true) { value isExact } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ...G } } }
          myMatches(first: 100) { totalCount(exact: true) { value isExact } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ...M } } }
          myMatchBlocks(first: 100) { totalCount(exact: true) { value isExact } pageInfo { startCursor endCursor } edges { cursor node { ...K } } }
          selectionRound(id: $round) { ...R }
          selectionRoundChanges(roundId: $round) { cursor status occurredAt round { id } }
          nodes(ids: $ids) { __typename id ...P ...C ...G ...M ...B ...K ...R }
        }
        fragment P on MatchProfile {
          id hidesFromColleagues isPaused suspendedAt createdAt updatedAt consentVersion consentedAt singleDeclaredAt
          details { ...D } visibility { gender ageBand city education interests about } contact { phone weChat }
        }
        fragment K on MatchBlock { id blockedAt nickname }
        """ + Details + Registration + Round;

    /// <summary>What is there about events.</summary>
    public const string Events = """
        query {
          matchEventSeries(first: 100) { totalCount(exact: true) { value } nodes { id name summary organization { code } startsOn endsOn isPublished } }
          matchEvents(first: 100) { totalCount(exact: true) { value isExact } pageInfo { startCursor endCursor } edges { cursor node { ...E } } }
        }
        fragment E on MatchEvent {
          id title kind place startsAt endsAt capacity placesLeft isPublished organization { code } eligibility { employmentForms }
          series { id events(first: 100) { totalCount(exact: true) { value } nodes { id } } }
          myRegistration { ...G } rounds(first: 100) { totalCount(exact: true) { value } nodes { ...R } }
        }
        """ + Details + Registration + Round;

    /// <summary>What organizers and moderators read; others are refused. A report's id is made anew in each copy.</summary>
    public const string Offices = """
        query {
          managedMatchEvents(first: 100) { totalCount(exact: true) { value } nodes { id placesLeft rounds(first: 100) { nodes { id status openedAt closedAt revealedAt } } } }
          matchReports(first: 100) { totalCount(exact: true) { value } nodes { organization { code } reason text reportedAt status decidedAt shown { ...D } } }
        }
        """ + Details;

    /// <summary>The whole schema, as a client reads it.</summary>
    public const string Introspection = """
        { __schema { types { kind name fields { name type { name ofType { name } } args { name } } inputFields { name } enumValues { name } possibleTypes { name } } } }
        """;

    /// <summary>Watches a round.</summary>
    public const string Watch = "subscription($round: ID!) { selectionRoundChanged(roundId: $round) { cursor status occurredAt round { id } } }";

    private const string Details = """

        fragment D on MatchProfileDetails { nickname gender ageBand city education interests about }
        """;

    private const string Registration = """

        fragment G on MatchRegistration { id registeredAt event { id } }
        """;

    private const string Round = """

        fragment C on MatchCandidate { id shown: details { ...D } }
        fragment B on MatchBallot { id submittedAt round { id } selections { ...C } }
        fragment M on Match { id matchedAt: revealedAt contactSharedAt round { id } partner { ...C } sharedContact { phone weChat } }
        fragment R on SelectionRound {
          id status opensAt closesAt maxSelections contactRule openedAt closedAt revealedAt event { id }
          candidates(first: 100) { totalCount(exact: true) { value isExact } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ...C } } }
          myBallot { ...B } myMatches(first: 100) { totalCount(exact: true) { value isExact } pageInfo { startCursor endCursor } edges { cursor node { ...M } } }
        }
        """;
}
