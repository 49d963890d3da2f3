using System;
using System.Linq;
using System.Reflection.Metadata;
using System.Text;

namespace SrmDump;

/// Names and text as mochi_metadata::dump writes them.
static class Names
{
    public const string Bad = "<bad>";

    public static string Escape(string text)
    {
        if (text.All(IsPlain)) return text;
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            if (IsPlain(c)) escaped.Append(c);
            else escaped.Append($"\\u{(int)c:x4}");
        }
        return escaped.ToString();
    }

    static bool IsPlain(char c) => c is >= ' ' and <= '~' and not '"' and not '\\';

    public static string Hex(byte[] bytes) => bytes.Length == 0 ? "-" : Convert.ToHexStringLower(bytes);

    public static string Name(this MetadataReader reader, StringHandle handle) => Escape(reader.GetString(handle));

    public static string Hex(this MetadataReader reader, BlobHandle handle) => Hex(reader.GetBlobBytes(handle));

    public static string FullName(this MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        if (!outer.IsNil) return $"{reader.FullName(outer)}+{reader.Name(type.Name)}";
        return type.Namespace.IsNil ? reader.Name(type.Name) : $"{reader.Name(type.Namespace)}.{reader.Name(type.Name)}";
    }

    public static string FullName(this MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.Name(type.Name);
        string qualified = type.Namespace.IsNil ? name : $"{reader.Name(type.Namespace)}.{name}";
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => $"{reader.FullName((TypeReferenceHandle)type.ResolutionScope)}+{name}",
            HandleKind.AssemblyReference =>
                $"[{reader.Name(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)}]{qualified}",
            HandleKind.ModuleReference =>
                $"[.module {reader.Name(reader.GetModuleReference((ModuleReferenceHandle)type.ResolutionScope).Name)}]{qualified}",
            _ => $"[]{qualified}",
        };
    }

    public static string Type(this MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => reader.FullName((TypeDefinitionHandle)handle),
        HandleKind.TypeReference => reader.FullName((TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => $"spec {System.Reflection.Metadata.Ecma335.MetadataTokens.GetRowNumber(handle)}",
        _ => throw new BadImageFormatException(),
    };
}
