using System;

namespace Buffers;

public static class Buffer
{
    public static double Sum(ReadOnlySpan<double> values) => values[0];
    public static string Join(ReadOnlySpan<char> separator, ReadOnlySpan<string> words) => "";
    public static void Fill(Span<byte> buffer, byte value) => buffer.Fill(value);
    public static ReadOnlySpan<int> Numbers => default;
    public static double[][] Transposed(double[][] rows) => rows;
    public static string[,]? Texts(string[,]? grid) => grid;
    public static double[,,] Turned(double[,,] cube) => cube;
    public static string[][][]? Deep(string[][][]? rows) => rows;
    public static ref int Place => throw new NotSupportedException();
}
