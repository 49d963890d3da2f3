using Shared;

namespace Right;

public static class Reader
{
    public static string Read(Token token) => token.Text;
    public static string ReadAny(object token) => ((Token)token).Text;
    public static int Made() => Token.Made;
}
