namespace HostileNames
{
    public class Option { public string[] Vec(string[] vec) => vec; }
    public class @bool { public bool Truth(bool value) => value; }
    public class @struct { }
    public class Struct { }
    public class Self { }
    public class mochi { public int entry; }
    public class MochiHandle { public void Free() { } public bool Is() => true; }
    public class Größe { public int Ä { get; set; } public int ä(int ö, int u00f6, int U00f6) => 0; }
    public class Gr00f6 { }

    /// <summary>What it has reads like the names of other types.</summary>
    public class A
    {
        public int B_C() => 0;
        public int Bc() => 0;
        public int BC() => 0;
        public const int b_c = 1;
        public const int B_c = 2;
        public class B { public int C() => 0; }
        public class b { public int c() => 0; }
    }
    public class A_b { public int c() => 0; public int C() => 0; }
    public class AB { public int C() => 0; }

    public enum @enum
    {
        Self,
        self,
        NULL,
        Größe,
        GrU00f6U00dfe,
    }

    public class Words
    {
        public int @int(int @int, int errno, int NULL, int stdin, int EOF, int linux, int unix, int assert) => 0;
        public int @delete(int @new, int @this, int @template, int @class, int nullptr, int @operator) => 0;
        public string Own(string self, string error, string result, string entry, string buffer) => "";
        public string Room(string text, int text_len, int? length, int length_has, int[] text_len_len) => "";
        public string VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongName(int VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongName) => "";
    }

    public class VeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongNameVeryLongName { }
}

namespace HostileNames.Option2 { public class Option { } }
namespace HostileNames.Option_2 { public class Option { } }
namespace HostileNames.@union.__.NULL { public class Deep { public Option2.Option? Option(string? text) => null; } }
