using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SrmDump;

/// The dump of one image: the module and what it references. Types and members are in the other parts.
sealed partial class Dump : IDisposable
{
    readonly PEReader pe;
    readonly MetadataReader reader;
    readonly TextWriter output;
    readonly Signatures signatures = new();
    readonly Attributes attributes;

    public Dump(string file, Enums enums, TextWriter output)
    {
        pe = new PEReader(File.OpenRead(file));
        reader = pe.GetMetadataReader();
        attributes = new Attributes(enums);
        this.output = output;
        output.NewLine = "\n";
    }

    public void Dispose() => pe.Dispose();

    public void Write()
    {
        for (int table = 0; table <= (int)TableIndex.GenericParamConstraint; table++)
        {
            int count = reader.GetTableRowCount((TableIndex)table);
            if (count > 0) Line($"table 0x{table:x2} {count}");
        }
        WriteModule();
        WriteReferences();
        WriteExports();
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions) WriteType(handle);
        WriteSignatures();
    }

    void Line(string text) => output.WriteLine(text);

    static string Try(Func<string> text)
    {
        try
        {
            return text();
        }
        catch (BadImageFormatException)
        {
            return Names.Bad;
        }
    }

    static string Version(Version version) =>
        $"[{version.Major}, {version.Minor}, {version.Build}, {version.Revision}]";

    void WriteModule()
    {
        ModuleDefinition module = reader.GetModuleDefinition();
        string mvid = Names.Hex(reader.GetGuid(module.Mvid).ToByteArray());
        Line($"module {reader.Name(module.Name)} {mvid} {reader.MetadataVersion}");
        WriteAttributes(1, module.GetCustomAttributes());
        if (!reader.IsAssembly) return;
        AssemblyDefinition assembly = reader.GetAssemblyDefinition();
        Line($"assembly {reader.Name(assembly.Name)} {Version(assembly.Version)} culture={reader.Name(assembly.Culture)} " +
            $"0x{(uint)assembly.Flags:x} hash=0x{(uint)assembly.HashAlgorithm:x} {reader.Hex(assembly.PublicKey)}");
        WriteAttributes(1, assembly.GetCustomAttributes());
        WriteSecurity(1, assembly.GetDeclarativeSecurityAttributes());
    }

    void WriteReferences()
    {
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            AssemblyReference reference = reader.GetAssemblyReference(handle);
            Line($"assemblyref {reader.Name(reference.Name)} {Version(reference.Version)} " +
                $"culture={reader.Name(reference.Culture)} 0x{(uint)reference.Flags:x} " +
                $"{reader.Hex(reference.PublicKeyOrToken)} {reader.Hex(reference.HashValue)}");
            WriteAttributes(1, reference.GetCustomAttributes());
        }
        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.ModuleRef); row++)
        {
            ModuleReference reference = reader.GetModuleReference(MetadataTokens.ModuleReferenceHandle(row));
            Line($"moduleref {reader.Name(reference.Name)}");
            WriteAttributes(1, reference.GetCustomAttributes());
        }
        foreach (AssemblyFileHandle handle in reader.AssemblyFiles)
        {
            AssemblyFile file = reader.GetAssemblyFile(handle);
            Line($"file {reader.Name(file.Name)} 0x{(file.ContainsMetadata ? 0 : 1):x} {reader.Hex(file.HashValue)}");
        }
        foreach (TypeReferenceHandle handle in reader.TypeReferences) Line($"typeref {reader.FullName(handle)}");
    }

    void WriteExports()
    {
        foreach (ExportedTypeHandle handle in reader.ExportedTypes)
        {
            ExportedType type = reader.GetExportedType(handle);
            string where = type.Implementation.Kind switch
            {
                HandleKind.AssemblyFile =>
                    $"[.file {reader.Name(reader.GetAssemblyFile((AssemblyFileHandle)type.Implementation).Name)}]",
                HandleKind.AssemblyReference =>
                    $"[{reader.Name(reader.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name)}]",
                _ => $"{reader.Name(reader.GetExportedType((ExportedTypeHandle)type.Implementation).Name)}+",
            };
            Line($"exported 0x{(uint)type.Attributes:x} {where}{reader.Name(type.Namespace)}.{reader.Name(type.Name)}");
            WriteAttributes(1, type.GetCustomAttributes());
        }
        foreach (ManifestResourceHandle handle in reader.ManifestResources)
        {
            ManifestResource resource = reader.GetManifestResource(handle);
            string data = resource.Implementation.IsNil ? $"{ResourceLength(resource)} bytes" : "elsewhere";
            Line($"resource {reader.Name(resource.Name)} 0x{(uint)resource.Attributes:x} 0x{resource.Offset:x} {data}");
        }
    }

    uint ResourceLength(ManifestResource resource)
    {
        int address = pe.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress;
        return pe.GetSectionData(address + (int)resource.Offset).GetReader().ReadUInt32();
    }

    void WriteSignatures()
    {
        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            TypeSpecification spec = reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row));
            Line($"typespec {Try(() => spec.DecodeSignature(signatures, null))}");
            WriteAttributes(1, spec.GetCustomAttributes());
        }
        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            MemberReference member = reader.GetMemberReference(handle);
            Line($"memberref {reader.Name(member.Name)} {Parent(member)} {Try(() => Signature(member))}");
            WriteAttributes(1, member.GetCustomAttributes());
        }
        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            MethodSpecification spec = reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row));
            string arguments = Try(() => $"({string.Join(',', spec.DecodeSignature(signatures, null))})");
            Line($"methodspec {Method(spec.Method)} {arguments}");
        }
        for (int row = 1; row <= reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
        {
            StandaloneSignature signature = reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row));
            BlobReader blob = reader.GetBlobReader(signature.Signature);
            Line(blob.ReadSignatureHeader().Kind switch
            {
                SignatureKind.LocalVariables => $"locals {Locals(signature)}",
                SignatureKind.Field => $"field {Try(() => FieldType(signature))}",
                _ => $"calli {Try(() => Signatures.Method(signature.DecodeMethodSignature(signatures, null)))}",
            });
        }
    }

    string Locals(StandaloneSignature signature) =>
        Try(() => $"({string.Join(',', signature.DecodeLocalSignature(signatures, null))})");

    string FieldType(StandaloneSignature signature)
    {
        BlobReader blob = reader.GetBlobReader(signature.Signature);
        return new SignatureDecoder<string, object?>(signatures, reader, null).DecodeFieldSignature(ref blob);
    }

    string Signature(MemberReference member) => member.GetKind() == MemberReferenceKind.Field
        ? $"field {member.DecodeFieldSignature(signatures, null)}"
        : Signatures.Method(member.DecodeMethodSignature(signatures, null));

    string Parent(MemberReference member) => member.Parent.Kind switch
    {
        HandleKind.ModuleReference =>
            $"[.module {reader.Name(reader.GetModuleReference((ModuleReferenceHandle)member.Parent).Name)}]",
        HandleKind.MethodDefinition => Method(member.Parent),
        _ => reader.Type(member.Parent),
    };

    string Method(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.MemberReference) return $"memberref {MetadataTokens.GetRowNumber(handle)}";
        MethodDefinition method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
        string signature = Try(() => Signatures.Method(method.DecodeSignature(signatures, null)));
        return $"{reader.FullName(method.GetDeclaringType())}::{reader.Name(method.Name)} {signature}";
    }

    static string Indent(int depth) => new(' ', depth * 2);

    void WriteAttributes(int depth, CustomAttributeHandleCollection handles)
    {
        foreach (CustomAttributeHandle handle in handles)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            string constructor = Method(attribute.Constructor);
            if (attribute.Constructor.Kind == HandleKind.MemberReference)
            {
                MemberReference member = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
                constructor = $"{Parent(member)} {Try(() => Signature(member))}";
            }
            string value = Try(() => attributes.Text(attribute.DecodeValue(attributes)));
            Line($"{Indent(depth)}attribute {constructor} {value}");
        }
    }

    void WriteSecurity(int depth, DeclarativeSecurityAttributeHandleCollection handles)
    {
        foreach (DeclarativeSecurityAttributeHandle handle in handles)
        {
            DeclarativeSecurityAttribute security = reader.GetDeclarativeSecurityAttribute(handle);
            Line($"{Indent(depth)}security {(int)security.Action} {reader.Hex(security.PermissionSet)}");
        }
    }
}
