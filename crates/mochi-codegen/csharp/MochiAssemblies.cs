#nullable enable

using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Mochi;

/// <summary>Where packages are found in a process that somebody else started, whose list of assemblies lacks them.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Clr)]
[UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = Clr)]
internal static class MochiAssemblies
{
    private const string Clr = "Only the CLR loads assemblies.";

    private static readonly string s_folder = Path.GetDirectoryName(typeof(MochiAssemblies).Assembly.Location) ?? "";

    internal static void ResolveBesideThisOne()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return;
        }
        AssemblyLoadContext.Default.Resolving += Resolve;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += ResolveNative;
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        string path = Path.Combine(s_folder, name.CultureName ?? "", $"{name.Name}.dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }

    private static nint ResolveNative(Assembly assembly, string name)
    {
        foreach (string file in new[] { name, $"{name}.dll", $"{name}.so", $"lib{name}.so", $"{name}.dylib", $"lib{name}.dylib" })
        {
            if (NativeLibrary.TryLoad(Path.Combine(s_folder, file), out nint library))
            {
                return library;
            }
        }
        return 0;
    }
}
