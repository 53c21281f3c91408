namespace Headless.Courses.Contracts;

/// <summary>How a run is held.</summary>
public enum DeliveryMode
{
    /// <summary>Online, whenever one likes.</summary>
    Online,

    /// <summary>Online, at set times.</summary>
    Live,

    /// <summary>In a classroom, at set times.</summary>
    InPerson,

    /// <summary>Partly one, partly another.</summary>
    Blended,
}

/// <summary>How a lesson is held.</summary>
public enum LessonMode
{
    /// <summary>Online, whenever one likes; progress is counted in percent.</summary>
    Online,

    /// <summary>Online, at a set time; the teacher's code proves attendance.</summary>
    Live,

    /// <summary>In a classroom, at a set time; the teacher's code proves attendance.</summary>
    InPerson,
}
