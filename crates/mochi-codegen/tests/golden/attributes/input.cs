using System;
using System.Diagnostics.CodeAnalysis;

namespace Attributes;

public class Calls
{
    [Obsolete("use `New`")]
    public void Old()
    {
    }

    [Experimental("GOLDEN001")]
    public void Trial()
    {
    }

    [Obsolete("old type")]
    public class Gone
    {
        public Gone Again() => this;
    }
}
