#pragma warning disable
using System;

namespace HostileNames
{
    public class @class
    {
        public @class(int @int)
        {
        }

        public static @class @new(string @string, object @object) => null;

        public int @event { get; set; }

        public int @fixed;

        public @class this[@class @this] => @this;

        public void error(int error, string result, string result_len, int self, bool? e, bool? e_has)
        {
        }

        public void Foo()
        {
        }

        public void foo()
        {
        }

        public void Foo_Bar()
        {
        }

        public void FooBar()
        {
        }

        public int Größe(int größe) => größe;
    }

    public class Class
    {
        public class System
        {
            public static System String() => null;
        }

        public class Class_
        {
            public void global()
            {
            }
        }
    }

    public class String
    {
        public string Object(Object o) => null;
    }

    public class Object
    {
        public object Global(global::System.Exception Exception) => Exception;
    }

    public class HostileNames
    {
        public HostileNames Mochi(HostileNames HostileNames) => HostileNames;
    }

    public class A
    {
        public class BC
        {
            public void M()
            {
            }
        }
    }

    public class AB
    {
        public class C
        {
            public void M()
            {
            }
        }
    }

    public enum @enum
    {
        @in,
        In,
        IN,
        Self,
        _,
    }

    public static class Exports
    {
        public const int PACKAGE = 1, Package = 2;

        public static @enum Fill(@enum fill) => fill;

        public static void Call_Fill()
        {
        }
    }
}

namespace HostileNames.Mochi
{
    public class MochiHandles
    {
        public MochiHandles Get(MochiHandles handles) => handles;
    }
}

namespace Mochi
{
    public class HostileNamesOwn
    {
        public HostileNamesOwn Self() => this;
    }
}

namespace HostileNames.HostileNames_
{
    public class rt
    {
        public rt Rt() => this;
    }
}

public class Exports
{
    public void table()
    {
    }
}

public class Abi
{
    public Abi Text() => this;
}
