using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SrmDump;

/// The underlying types of all enums of all files; of two with one name the first counts.
sealed class Enums
{
    readonly Dictionary<string, PrimitiveTypeCode> underlying = [];

    public Enums(string[] files)
    {
        foreach (string file in files)
        {
            using var pe = new PEReader(File.OpenRead(file));
            MetadataReader reader = pe.GetMetadataReader();
            foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
            {
                EntityHandle baseType = reader.GetTypeDefinition(handle).BaseType;
                if (baseType.IsNil || baseType.Kind == HandleKind.TypeSpecification) continue;
                string name = reader.Type(baseType);
                if (name[(name.IndexOf(']') + 1)..] != "System.Enum") continue;
                if (Underlying(reader, handle) is PrimitiveTypeCode code) underlying.TryAdd(reader.FullName(handle), code);
            }
        }
    }

    public static PrimitiveTypeCode? Underlying(MetadataReader reader, TypeDefinitionHandle handle)
    {
        foreach (FieldDefinitionHandle field in reader.GetTypeDefinition(handle).GetFields())
        {
            FieldDefinition definition = reader.GetFieldDefinition(field);
            if ((definition.Attributes & System.Reflection.FieldAttributes.Static) != 0) continue;
            string type = definition.DecodeSignature(new Signatures(), null);
            return Enum.TryParse(type, out PrimitiveTypeCode code) ? code : null;
        }
        return null;
    }

    public PrimitiveTypeCode Find(string fullName) =>
        underlying.TryGetValue(fullName, out PrimitiveTypeCode code) ? code : throw new BadImageFormatException(fullName);
}

enum ArgumentKind { Primitive, Type, Named, Array }

sealed record Argument(ArgumentKind Kind, string Text, string FullName = "", PrimitiveTypeCode? Code = null)
{
    public override string ToString() => Kind == ArgumentKind.Named ? $"enum {Text}" : Text;
}

/// Values of attributes as text.
sealed class Attributes(Enums enums) : ICustomAttributeTypeProvider<Argument>
{
    public Argument GetPrimitiveType(PrimitiveTypeCode typeCode) => new(ArgumentKind.Primitive, typeCode.ToString());

    public Argument GetSystemType() => new(ArgumentKind.Type, "Type");

    public bool IsSystemType(Argument type) => type.FullName == "System.Type";

    public Argument GetSZArrayType(Argument elementType) =>
        new(ArgumentKind.Array, $"{(IsSystemType(elementType) ? GetSystemType() : elementType)}[]");

    public Argument GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        string name = reader.FullName(handle);
        return new(ArgumentKind.Named, name, name, Enums.Underlying(reader, handle));
    }

    public Argument GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        string name = reader.FullName(handle);
        return new(ArgumentKind.Named, name, name[(name.IndexOf(']') + 1)..]);
    }

    public Argument GetTypeFromSerializedName(string name) =>
        new(ArgumentKind.Named, Names.Escape(name), Names.Escape(name.Split(',')[0].TrimEnd()));

    public PrimitiveTypeCode GetUnderlyingEnumType(Argument type) => type.Code ?? enums.Find(type.FullName);

    public string Text(CustomAttributeValue<Argument> value)
    {
        string fixedArguments = string.Join(',', value.FixedArguments.Select(argument => Value(argument.Type, argument.Value)));
        IEnumerable<string> named = value.NamedArguments.Select(argument =>
            $" {(argument.Kind == CustomAttributeNamedArgumentKind.Field ? "field" : "property")} {Names.Escape(argument.Name!)}={Value(argument.Type, argument.Value)}");
        return $"({fixedArguments}){string.Concat(named)}";
    }

    static string Value(Argument type, object? value) => value switch
    {
        null => $"{type} null",
        string text => $"String \"{Names.Escape(text)}\"",
        Argument argument => $"Type \"{argument.Text}\"",
        ImmutableArray<CustomAttributeTypedArgument<Argument>> items =>
            $"{type} {{{string.Join(',', items.Select(item => Value(item.Type, item.Value)))}}}",
        _ when type.Kind == ArgumentKind.Named => $"{type} {Scalar(value)}",
        _ => Scalar(value),
    };

    public static string Scalar(object value) => value switch
    {
        bool truth => $"Boolean {(truth ? "true" : "false")}",
        char unit => $"Char {(int)unit}",
        float number => $"Single 0x{BitConverter.SingleToUInt32Bits(number):x8}",
        double number => $"Double 0x{BitConverter.DoubleToUInt64Bits(number):x16}",
        _ => $"{value.GetType().Name} {value}",
    };
}
