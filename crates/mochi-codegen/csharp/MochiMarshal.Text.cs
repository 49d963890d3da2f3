#nullable enable

using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Mochi;

/// <summary>Text and lists between the two sides.</summary>
public static unsafe partial class MochiMarshal
{
    /// <summary>A text that native code passes; a null pointer is null, ill-formed UTF-8 becomes U+FFFD.</summary>
    public static string? ReadText(byte* text, int length)
    {
        if (text == null)
        {
            return null;
        }
        return length == 0 ? "" : Encoding.UTF8.GetString(text, length);
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
        result->Pointer = Allocate(text, out int length);
        result->Length = length;
    }

    /// <summary>Gives back what was allocated for native code; nothing for null.</summary>
    public static void Free(void* memory) => Marshal.FreeCoTaskMem((nint)memory);

    /// <summary>NUL-terminated, for those who want it.</summary>
    internal static byte* Allocate(string text, out int length)
    {
        length = Encoding.UTF8.GetByteCount(text);
        byte* bytes = (byte*)Marshal.AllocCoTaskMem(checked(length + 1));
        Encoding.UTF8.GetBytes(text, new Span<byte>(bytes, length));
        bytes[length] = 0;
        return bytes;
    }
}
