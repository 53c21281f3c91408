namespace Headless.Engine.Model;

/// <summary>A type of the schema, before any GraphQL library knows of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Description">Its description.</param>
public abstract record TypeModel(string Name, Owner Owner, string? Description);
