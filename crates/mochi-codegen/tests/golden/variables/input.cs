namespace Variables;

public class Place
{
    public Place(out int number) => number = 1;
    public static bool TryParse(string text, out int number) => int.TryParse(text, out number);
    public static string Out(out string text, out Place? place, out int? maybe, out string[] list) => throw new System.Exception();
    public static void Ref(ref bool value, ref string text, ref Place? place, ref int? maybe, ref int[] list) { }
    public static int? In(in int number, ref readonly string text) => number;
    public int this[in int index] => index;
}
