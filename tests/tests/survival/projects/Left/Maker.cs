using Shared;

namespace Left;

public static class Maker
{
    public static Token Make(string text) => new(text);
}
