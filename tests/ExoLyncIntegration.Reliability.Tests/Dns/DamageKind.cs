namespace ExoLyncIntegration.Dns;

/// <summary>Kinds of damage to a message.</summary>
internal enum DamageKind
{
    HeaderChanged,
    AnswerChanged,
    Changed,
    CutOff,
    Added,
    Removed,
    AnswerMadeUp,
}
