#nullable enable

using System;

namespace Mochi;

/// <summary>A handle that does not lead to the object that a call needs, or none that could.</summary>
public sealed class MochiHandleException : Exception
{
    private MochiHandleException(MochiErrorCode code, string message)
        : base(message) => Code = code;

    /// <summary>Whether the handle or the type of its object is wrong.</summary>
    public MochiErrorCode Code { get; }

    internal static MochiHandleException Null(Type wanted) =>
        new(MochiErrorCode.InvalidHandle, $"null handle where a `{wanted}` is needed");

    internal static MochiHandleException Stale(nint handle) =>
        new(MochiErrorCode.InvalidHandle, $"handle 0x{handle:x} is stale: it was freed, or never handed out");

    internal static MochiHandleException Exhausted(int most) =>
        new(MochiErrorCode.InvalidHandle, $"no handle is left: {most} are live");

    internal static MochiHandleException WrongType(object value, Type wanted) =>
        new(MochiErrorCode.WrongType, $"the object is a `{value.GetType()}` where a `{wanted}` is needed");

    internal static MochiHandleException WrongType(object value, MochiKnown wanted) =>
        new(MochiErrorCode.WrongType, $"the object is a `{value.GetType()}`, not a boxed `{wanted}`");

    internal static MochiHandleException WrongType(object value, MochiScalar wanted) =>
        new(MochiErrorCode.WrongType, $"the object is a `{value.GetType()}`, not a boxed `{wanted}`");
}
