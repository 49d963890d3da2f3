namespace Overloads;

public class Writer
{
    public Writer()
    {
    }

    public Writer(string path)
    {
    }

    public void Write(object value)
    {
    }

    public void Write(string value)
    {
    }

    public void Write(int value)
    {
    }

    public void Write(int? value)
    {
    }

    public void Write(params object[] values)
    {
    }

    public void Write<T>(T value)
    {
    }

    public void Write(long value, int count = 1)
    {
    }

    public string ToString(string format) => format;

    public Writer Clone() => this;
}
