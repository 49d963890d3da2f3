namespace Golden.Overloads;

public class Writer
{
    public Writer() { }
    public Writer(string path) { }
    public Writer(string path, bool append) { }

    public void Write(string value) { }
    public void Write(int value) { }
    public void Write(double value) { }
    public void Write(string value, int count) { }
    public void Write(string format, params object[] arguments) { }
    public int Flush(Writer into) => 0;
    public int Flush(System.Threading.CancellationToken token = default) => 0;
    public int Count => 0;
    public int GetCount() => 0;

    public void WriteEverythingThatThereIs(string theFirstOfTheTexts, string? theSecondOfTheTexts, Writer? another) { }
}

/// <summary>What C# makes of a text where it is wanted.</summary>
public readonly struct Key
{
    private readonly string text;
    private Key(string text) => this.text = text;

    public static implicit operator Key(string text) => new(text);
    public override string ToString() => text;
}

/// <summary>What a caller has to make first.</summary>
public readonly struct Row
{
    private readonly string text;
    public Row(string text) => this.text = text;

    public override string ToString() => text;
}

public static class Store
{
    public static void Put(Row[] rows, int times) { }
    public static void Put(Key key, Key value, bool always = true) { }
}
