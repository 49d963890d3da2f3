namespace Objects;

public class Node
{
    public Node(Node? next) => Next = next;

    public Node? Next { get; }

    public virtual Node Append(Node other) => other;

    public class Cursor
    {
        public static Cursor At(Node node) => new();
    }
}

public sealed class Leaf : Node
{
    public Leaf()
        : base(null)
    {
    }

    public override Node Append(Node other) => this;

    public object Tag(object? tag) => tag ?? this;
}
