// The reference for mochi-metadata: System.Reflection.Metadata.
//
//   srm-dump dump <list> <folder>    writes <folder>/<n>.txt for the n-th file of the list, in the format of mochi_metadata::dump
//   srm-dump bench <list> <times>    reads all files of the list, and prints for each level the fastest time in milliseconds, and what was counted

using System;
using System.IO;
using System.Threading.Tasks;

namespace SrmDump;

static class Program
{
    static int Main(string[] arguments)
    {
        string[] files = File.ReadAllLines(arguments[1]);
        switch (arguments[0])
        {
            case "dump":
                var enums = new Enums(files);
                Parallel.For(0, files.Length, index =>
                {
                    using var output = new StreamWriter(Path.Combine(arguments[2], $"{index}.txt"));
                    using var dump = new Dump(files[index], enums, output);
                    dump.Write();
                });
                return 0;
            case "bench":
                Bench.Run(files, int.Parse(arguments[2]));
                return 0;
            default:
                Console.Error.WriteLine("usage: srm-dump (dump <list> <folder> | bench <list> <times>)");
                return 2;
        }
    }
}
