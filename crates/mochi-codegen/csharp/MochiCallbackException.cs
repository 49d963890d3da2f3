#nullable enable

using System;

namespace Mochi;

/// <summary>A native function that a delegate called failed, or panicked, with no exception of .NET's own.</summary>
public sealed class MochiCallbackException(string message) : Exception(message);
