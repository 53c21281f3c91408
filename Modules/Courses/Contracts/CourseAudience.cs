namespace Headless.Courses.Contracts;

/// <summary>Whom a series or run is for.</summary>
public enum CourseAudience
{
    /// <summary>Everybody who has signed in.</summary>
    Everyone,

    /// <summary>Members of whatever union.</summary>
    Members,

    /// <summary>Members of the union that offers it, or of one below it.</summary>
    OwnMembers,
}
