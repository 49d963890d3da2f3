#nullable enable

using System;

namespace Mochi;

/// <summary>Exceptions as values. Nothing here throws, whatever an exception's own members do.</summary>
public static unsafe class MochiErrors
{
    /// <summary>Says that nothing went wrong; the first thing that every entry does.</summary>
    public static void Clear(MochiError* error)
    {
        if (error != null)
        {
            *error = default;
        }
    }

    /// <summary>Fills in what was caught. Out of memory is told without allocating.</summary>
    public static void Report(Exception exception, MochiError* error)
    {
        if (error == null)
        {
            return;
        }
        *error = default;
        switch (exception)
        {
            case OutOfMemoryException:
                error->Code = (int)MochiErrorCode.OutOfMemory;
                error->Exception = MochiHandles.NewWithoutMemory(exception);
                break;
            case MochiHandleException handle:
                error->Code = (int)handle.Code;
                WriteMessage(handle, error);
                break;
            default:
                error->Code = (int)MochiErrorCode.Exception;
                error->Exception = Hold(exception);
                WriteMessage(exception, error);
                break;
        }
    }

    /// <summary>Says that the bindings were made for another shim.</summary>
    public static void ReportMismatch(string message, MochiError* error)
    {
        if (error == null)
        {
            return;
        }
        *error = default;
        error->Code = (int)MochiErrorCode.AbiMismatch;
        error->Message = MochiMarshal.Allocate(message, MochiBufferKind.Message, out error->MessageLength);
    }

    private static nint Hold(Exception exception)
    {
        try
        {
            return MochiHandles.New(exception);
        }
        catch (Exception)
        {
            return 0;
        }
    }

    private static void WriteMessage(Exception exception, MochiError* error)
    {
        try
        {
            error->Message = MochiMarshal.Allocate(MochiExceptions.Message(exception), MochiBufferKind.Message, out error->MessageLength);
        }
        catch (Exception)
        {
            // Without memory for the message the rest has to do.
        }
    }
}
