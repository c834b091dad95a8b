using System;
using System.Collections.Generic;
using ExoLyncIntegration.Plans;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Steps;

/// <summary>A step of the article: its name, its variants and the commands that carry it out.</summary>
/// <param name="Number">The number, 1 to 7.</param>
/// <param name="Name">What the step is about.</param>
/// <param name="Variant">What the step means in a scenario that it applies to.</param>
/// <param name="Plan">The exact commands that a scenario needs.</param>
internal sealed record StepDefinition(
    int Number, string Name, Func<Scenario, StepVariant> Variant, Func<Scenario, IReadOnlyList<PlanCommand>> Plan);
