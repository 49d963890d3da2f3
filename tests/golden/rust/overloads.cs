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
