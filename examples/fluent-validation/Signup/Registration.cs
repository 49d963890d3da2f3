namespace Signup;

/// <summary>What somebody fills in.</summary>
public sealed class Registration
{
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public int Age { get; set; }
    public string? Guardian { get; set; }
}
