#nullable enable

using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Mochi;

/// <summary>What a stream of native code's can do; null where it cannot (`mochi::bytes`). Each takes the context first.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct MochiStreamFunctions
{
    public delegate* unmanaged[Cdecl]<nint, byte*, int, MochiError*, int> Read;
    public delegate* unmanaged[Cdecl]<nint, byte*, int, MochiError*, int> Write;
    public delegate* unmanaged[Cdecl]<nint, MochiError*, int> Flush;
    public delegate* unmanaged[Cdecl]<nint, long, int, MochiError*, long> Seek;

    /// <summary>Lets go of what it reads and writes; the context stays.</summary>
    public delegate* unmanaged[Cdecl]<nint, MochiError*, int> Close;
}

/// <summary>A stream whose bytes are native code's. What is disposed is closed at once.</summary>
internal sealed unsafe class MochiNativeStream : Stream
{
    private readonly Owner _owner;
    private MochiStreamFunctions _functions;
    private bool _isClosed;

    internal MochiNativeStream(MochiStreamFunctions functions, nint context, delegate* unmanaged[Cdecl]<nint, void> free)
    {
        _owner = new Owner(context, free);
        _functions = functions;
    }

    public override bool CanRead => !_isClosed && _functions.Read != null;

    public override bool CanWrite => !_isClosed && _functions.Write != null;

    public override bool CanSeek => !_isClosed && _functions.Seek != null;

    public override long Position
    {
        get => Seek(0, SeekOrigin.Current);
        set => Seek(value, SeekOrigin.Begin);
    }

    public override long Length
    {
        get
        {
            long position = Position;
            long length = Seek(0, SeekOrigin.End);
            Position = position;
            return length;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        Check(_functions.Read != null);
        MochiError error = default;
        fixed (byte* bytes = buffer)
        {
            int read = _functions.Read(_owner.Context, bytes, buffer.Length, &error);
            _owner.Finish(&error);
            return read;
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Check(_functions.Write != null);
        MochiError error = default;
        fixed (byte* bytes = buffer)
        {
            _functions.Write(_owner.Context, bytes, buffer.Length, &error);
            _owner.Finish(&error);
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Write(buffer.AsSpan(offset, count));
    }

    public override void Flush()
    {
        if (!_isClosed && _functions.Flush != null)
        {
            MochiError error = default;
            _functions.Flush(_owner.Context, &error);
            _owner.Finish(&error);
        }
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        Check(_functions.Seek != null);
        MochiError error = default;
        long position = _functions.Seek(_owner.Context, offset, (int)origin, &error);
        _owner.Finish(&error);
        return position;
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            try
            {
                Flush();
            }
            finally
            {
                _isClosed = true;
                MochiError error = default;
                _functions.Close(_owner.Context, &error);
                _owner.Finish(&error);
            }
        }
        base.Dispose(disposing);
    }

    private void Check(bool can)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        if (!can)
        {
            throw new NotSupportedException();
        }
    }

    private sealed class Owner(nint context, delegate* unmanaged[Cdecl]<nint, void> free) : MochiCallback(typeof(Stream), context, free)
    {
        internal new nint Context => base.Context;

        internal new void Finish(MochiError* error)
        {
            try
            {
                base.Finish(error);
            }
            catch (MochiCallbackException exception)
            {
                throw new IOException(exception.Message, exception);
            }
        }
    }
}
