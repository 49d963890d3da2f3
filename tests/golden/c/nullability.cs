namespace Golden.Nullability;

public class Annotated
{
    public string Text(string text) => text;
    public string? TextOrNull(string? text) => text;
    public Annotated Object(Annotated value) => value;
    public Annotated? ObjectOrNull(Annotated? value) => value;
    public object Anything(object value) => value;
    public string?[] Texts(string?[] values) => values;
    public string[]? TextsOrNull(string[]? values) => values;
    public Annotated?[] Objects(Annotated?[] values) => values;
    public Annotated[]? ObjectsOrNull(Annotated[]? values) => values;
    public int? Number(int? value) => value;
    public int[]? Numbers(int[]? values) => values;
}

#nullable disable
public class Unannotated
{
    public string Text(string text) => text;
    public Unannotated Object(Unannotated value) => value;
    public string[] Texts(string[] values) => values;
    public Unannotated[] Objects(Unannotated[] values) => values;
    public int[] Numbers(int[] values) => values;
}
