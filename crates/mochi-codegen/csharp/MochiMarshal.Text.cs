#nullable enable

using System;
using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Mochi;

/// <summary>Text and lists between the two sides.</summary>
public static unsafe partial class MochiMarshal
{
    // Half of a character, or what is no UTF-8 at all, is the caller's mistake, and not to be kept as U+FFFD.
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A text that native code passes; a null pointer is null.</summary>
    /// <exception cref="DecoderFallbackException">The text is no UTF-8.</exception>
    /// <exception cref="ArgumentException">The length is negative, or there is one without a pointer.</exception>
    public static string? ReadText(byte* text, int length)
    {
        if (!IsThere(text, length))
        {
            return null;
        }
        return length == 0 ? "" : s_strict.GetString(text, length);
    }

    /// <summary>Gives a text to native code: in its own buffer when it fits. A lone surrogate becomes U+FFFD.</summary>
    public static void WriteText(string? text, MochiText* result)
    {
        if (text is null)
        {
            result->Pointer = null;
            result->Length = 0;
            return;
        }
        if (result->Pointer != null)
        {
            Span<byte> buffer = new(result->Pointer, result->Capacity);
            if (Utf8.FromUtf16(text, buffer, out _, out int written) == OperationStatus.Done)
            {
                result->Length = written;
                return;
            }
        }
        result->Pointer = Allocate(text, MochiBufferKind.Text, out int length);
        result->Length = length;
    }

    /// <summary>Gives a copy of characters to native code, as a text.</summary>
    public static void WriteText(ReadOnlySpan<char> text, MochiText* result) => WriteText(text.ToString(), result);

    /// <summary>Gives back what was allocated for native code; nothing for null.</summary>
    public static void Free(void* memory) => MochiBuffers.Free(memory);

    /// <summary>NUL-terminated, for those who want it.</summary>
    internal static byte* Allocate(string text, MochiBufferKind kind, out int length)
    {
        length = Encoding.UTF8.GetByteCount(text);
        byte* bytes = (byte*)MochiBuffers.Allocate(checked(length + 1), kind);
        Encoding.UTF8.GetBytes(text, new Span<byte>(bytes, length));
        bytes[length] = 0;
        return bytes;
    }

    /// <summary>Whether the pointer is not null, which has no length; nothing has one below zero.</summary>
    private static bool IsThere(void* pointer, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (pointer == null && length != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "null has no length");
        }
        return pointer != null;
    }
}
