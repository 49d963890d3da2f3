using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading;

namespace SrmDump;

/// The walks of examples/metadata-bench.rs, made with System.Reflection.Metadata.
static class Bench
{
    public static void Run(string[] files, int times)
    {
        var enums = new Enums(files);
        for (int time = 0; time < times; time++) WarmUp(files, enums);
        foreach (Level level in Enum.GetValues<Level>())
        {
            double best = double.MaxValue;
            long checksum = 0;
            for (int time = 0; time < times; time++)
            {
                var watch = Stopwatch.StartNew();
                checksum = Read(level, files, enums);
                best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            }
            Console.WriteLine($"{best:F3} {checksum}");
        }
    }

    /// Goes through all levels, and leaves the runtime the time to optimize what was called.
    static void WarmUp(string[] files, Enums enums)
    {
        foreach (Level level in Enum.GetValues<Level>()) Read(level, files, enums);
        Thread.Sleep(150);
    }

    static long Read(Level level, string[] files, Enums enums)
    {
        var walk = new Walk(level, enums);
        foreach (string file in files) walk.File(file);
        return walk.Checksum;
    }
}

/// Each level does what those before it do, too.
enum Level { Rows, Names, Signatures, Attributes, Values }

sealed class Walk(Level level, Enums enums)
{
    /// Counts what was seen: the other implementation must come to the same number.
    public long Checksum;

    readonly Counter counter = new();
    readonly TypeNames typeNames = new(enums);

    public void File(string path)
    {
        // The fastest of its ways to read a file: mapping one, or reading all of it, takes longer.
        using var pe = new PEReader(System.IO.File.OpenRead(path), PEStreamOptions.PrefetchMetadata);
        MetadataReader reader = pe.GetMetadataReader();
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            Checksum++;
            Name(reader, type.Name);
            Name(reader, type.Namespace);
            Attributes(reader, type.GetCustomAttributes());
            foreach (FieldDefinitionHandle member in type.GetFields())
            {
                FieldDefinition field = reader.GetFieldDefinition(member);
                Checksum++;
                Name(reader, field.Name);
                if (level >= Level.Signatures) Checksum += field.DecodeSignature(counter, null);
                Attributes(reader, field.GetCustomAttributes());
            }
            foreach (MethodDefinitionHandle member in type.GetMethods()) Method(reader, reader.GetMethodDefinition(member));
            foreach (PropertyDefinitionHandle member in type.GetProperties())
            {
                PropertyDefinition property = reader.GetPropertyDefinition(member);
                Checksum++;
                Name(reader, property.Name);
                if (level >= Level.Signatures) Signature(property.DecodeSignature(counter, null));
                Attributes(reader, property.GetCustomAttributes());
            }
            foreach (EventDefinitionHandle member in type.GetEvents())
            {
                EventDefinition definition = reader.GetEventDefinition(member);
                Checksum++;
                Name(reader, definition.Name);
                Attributes(reader, definition.GetCustomAttributes());
            }
        }
    }

    void Method(MetadataReader reader, MethodDefinition method)
    {
        Checksum++;
        Name(reader, method.Name);
        if (level >= Level.Signatures) Signature(method.DecodeSignature(counter, null));
        if (level < Level.Attributes) return;
        Attributes(reader, method.GetCustomAttributes());
        foreach (ParameterHandle handle in method.GetParameters())
        {
            Parameter parameter = reader.GetParameter(handle);
            Checksum += parameter.SequenceNumber;
            Name(reader, parameter.Name);
            Attributes(reader, parameter.GetCustomAttributes());
        }
    }

    void Name(MetadataReader reader, StringHandle handle)
    {
        if (level >= Level.Names) Checksum += reader.GetString(handle).Length;
    }

    void Signature(MethodSignature<int> signature)
    {
        Checksum += signature.ReturnType;
        foreach (int type in signature.ParameterTypes) Checksum += type;
    }

    void Attributes(MetadataReader reader, CustomAttributeHandleCollection handles)
    {
        if (level < Level.Attributes) return;
        foreach (CustomAttributeHandle handle in handles)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            EntityHandle type = attribute.Constructor.Kind == HandleKind.MemberReference
                ? reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
                : reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
            if (type.Kind == HandleKind.TypeReference) Name(reader, reader.GetTypeReference((TypeReferenceHandle)type).Name);
            if (type.Kind == HandleKind.TypeDefinition) Name(reader, reader.GetTypeDefinition((TypeDefinitionHandle)type).Name);
            Checksum += reader.GetBlobReader(attribute.Value).Length;
            if (level >= Level.Values) Value(attribute);
        }
    }

    void Value(CustomAttribute attribute)
    {
        CustomAttributeValue<string> value = attribute.DecodeValue(typeNames);
        foreach (CustomAttributeTypedArgument<string> argument in value.FixedArguments) Checksum += Count(argument.Value);
        foreach (CustomAttributeNamedArgument<string> argument in value.NamedArguments) Checksum += Count(argument.Value);
    }

    static long Count(object? value)
    {
        if (value is not ImmutableArray<CustomAttributeTypedArgument<string>> items) return 1;
        long count = 1;
        foreach (CustomAttributeTypedArgument<string> item in items) count += Count(item.Value);
        return count;
    }

    /// Types by their whole names, which is what enums are found by.
    sealed class TypeNames(Enums enums) : ICustomAttributeTypeProvider<string>
    {
        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "";
        public string GetSystemType() => "System.Type";
        public bool IsSystemType(string type) => type == "System.Type";
        public string GetSZArrayType(string elementType) => "";
        public string GetTypeFromSerializedName(string name) => name;
        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => enums.Find(type.Split(',')[0]);

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            TypeDefinitionHandle outer = type.GetDeclaringType();
            return outer.IsNil
                ? Qualified(reader, type.Namespace, type.Name)
                : $"{GetTypeFromDefinition(reader, outer, rawTypeKind)}+{reader.GetString(type.Name)}";
        }

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            TypeReference type = reader.GetTypeReference(handle);
            return type.ResolutionScope.Kind == HandleKind.TypeReference
                ? $"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, rawTypeKind)}+{reader.GetString(type.Name)}"
                : Qualified(reader, type.Namespace, type.Name);
        }

        static string Qualified(MetadataReader reader, StringHandle ns, StringHandle name) =>
            ns.IsNil ? reader.GetString(name) : $"{reader.GetString(ns)}.{reader.GetString(name)}";
    }

    /// Counts the types of a signature.
    sealed class Counter : ISignatureTypeProvider<int, object?>
    {
        public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 1;
        public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => 1;
        public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => 1;
        public int GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) => 1;
        public int GetSZArrayType(int elementType) => 1 + elementType;
        public int GetArrayType(int elementType, ArrayShape shape) => 1 + elementType;
        public int GetByReferenceType(int elementType) => 1 + elementType;
        public int GetPointerType(int elementType) => 1 + elementType;
        public int GetPinnedType(int elementType) => 1 + elementType;
        public int GetGenericTypeParameter(object? context, int index) => 1;
        public int GetGenericMethodParameter(object? context, int index) => 1;
        public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 1 + unmodifiedType;

        public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments)
        {
            int count = genericType;
            foreach (int argument in typeArguments) count += argument;
            return count;
        }

        public int GetFunctionPointerType(MethodSignature<int> signature)
        {
            int count = 1 + signature.ReturnType;
            foreach (int parameter in signature.ParameterTypes) count += parameter;
            return count;
        }
    }
}
