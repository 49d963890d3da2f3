namespace Golden.HostileNames
{
    public class Option
    {
        public Option? Some(string? none) => null;
        public int? None(int? some) => some;
        public string[] Vec(string[] vec) => vec;
    }

    public class String { }
    public class Vec { }
    public class Result { }
    public class Ok { public string Text() => ""; }
    public class Err { }
    public class Some { public Some? Other() => null; }
    public class None { public const string? Nothing = null; }
    public class Box { }
    public class Self { }
    public class Clone { }
    public class Send { }
    public class Default { }
    public class Debug { }
    public class Drop { }
    public class Copy { }
    public class Handle { }
    public class Object { public object Real(Object mine) => mine; }
    public class i32 { public int Number(int i32) => i32; }
    public class str { public string Text(string str) => str; }
    public class @bool { public bool Truth(bool value) => value; }
    public class rt { public rt? Rt() => null; }
    public class mochi { }
    public class HostileNames { }

    public enum @enum
    {
        Self,
        self,
        Ok,
        None,
        value,
        from_value,
    }

    public class Words
    {
        public const int type = 1;
        public int match(int @ref, int self, int error, int result, int crate, int entry, int value) => 0;
        public int Match() => 0;
        public void Clone() { }
        public void ToString(int radix) { }
        public void Is(string what) { }
        public void Cast() { }
        public void Drop() { }
        public string Größe => "";
        public int Value { get; set; }
        public int value;
    }
}

namespace Golden.HostileNames.Option2
{
    public class Option { public Golden.HostileNames.Option? Other(Option option) => null; }
}

namespace Golden.HostileNames.@mod.rt.mochi.std.core
{
    public class Deep { public Option2.Option? Option(string? text, int[]? numbers) => null; }
}
