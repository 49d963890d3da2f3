namespace Properties;

public class Settings
{
    public static readonly string Version = "1";
    public static int Depth;
    public string? Path;

    public int Width { get; set; }

    public static Settings Default { get; } = new();

    public bool Strict
    {
        set => Width = value ? 1 : 0;
    }

    public string this[int index, string name]
    {
        get => name;
        set => Path = value;
    }
}
