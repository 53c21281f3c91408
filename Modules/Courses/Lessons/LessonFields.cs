using Headless.Sdk;

namespace Headless.Courses.Lessons;

/// <summary>Fields of a lesson beyond its columns.</summary>
[ObjectType<Lesson>]
[Public]
internal sealed class LessonFields;
