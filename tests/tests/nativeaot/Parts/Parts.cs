using System.IO;

namespace Parts;

/// <summary>Has entries.</summary>
public static class Used
{
    public static string Marker() => "the part that an entry needs";

    /// <summary>A type of the framework that the surface only names.</summary>
    public static int Length(TextWriter? writer) => writer?.ToString()?.Length ?? 0;

    public static object Writer()
    {
        var writer = new StringWriter();
        writer.Write("four");
        return writer;
    }
}

/// <summary>No entry needs it.</summary>
internal static class Unused
{
    internal static string Marker() => "the part that nothing needs";
}
