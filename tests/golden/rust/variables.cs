namespace Golden.Variables;

/// <summary>What is passed by reference.</summary>
public sealed class Place
{
    /// <param name="number">Gets the number.</param>
    public Place(out int number) => number = 1;

    /// <summary>Reads a number.</summary>
    /// <param name="number">Gets the number.</param>
    public static bool TryParse(string text, out int number) => int.TryParse(text, out number);

    public static string Several(out string text, out Place? place, out int? maybe, out string[] list) => throw new System.Exception();
    public static void Changed(ref bool value, ref string text, ref Place? place, ref int? maybe, ref int[] list) { }
    public static int Unchanged(in int number, ref readonly string text) => number;
}

/// <summary>What Rust cannot give: a place of its own.</summary>
public interface IPlaced
{
    ref readonly int Place { get; }
}
