using System;
using System.Reflection.Metadata;

namespace SrmDump;

sealed partial class Dump
{
    void WriteField(FieldDefinition field)
    {
        string type = Try(() => field.DecodeSignature(signatures, null));
        Line($"  field {reader.Name(field.Name)} 0x{(uint)field.Attributes:x} {type}");
        WriteConstant(2, field.GetDefaultValue());
        if (field.GetOffset() is var offset and not -1) Line($"    offset {offset}");
        if (field.GetRelativeVirtualAddress() is var address and not 0) Line($"    rva 0x{address:x}");
        WriteMarshalling(2, field.GetMarshallingDescriptor());
        WriteAttributes(2, field.GetCustomAttributes());
    }

    void WriteMethod(MethodDefinition method)
    {
        string signature = Try(() => Signatures.Method(method.DecodeSignature(signatures, null)));
        Line($"  method {reader.Name(method.Name)} 0x{(uint)method.Attributes:x} 0x{(uint)method.ImplAttributes:x} {signature}");
        MethodImport import = method.GetImport();
        if (!import.Module.IsNil)
        {
            string module = reader.Name(reader.GetModuleReference(import.Module).Name);
            Line($"    import {reader.Name(import.Name)} 0x{(uint)import.Attributes:x} {module}");
        }
        WriteSecurity(2, method.GetDeclarativeSecurityAttributes());
        WriteAttributes(2, method.GetCustomAttributes());
        WriteGenericParameters(2, method.GetGenericParameters());
        foreach (ParameterHandle handle in method.GetParameters()) WriteParameter(reader.GetParameter(handle));
        if (method.RelativeVirtualAddress == 0) return;
        try
        {
            WriteBody(pe.GetMethodBody(method.RelativeVirtualAddress));
        }
        catch (BadImageFormatException)
        {
            Line($"    body {Names.Bad}");
        }
    }

    void WriteParameter(Parameter parameter)
    {
        Line($"    param {parameter.SequenceNumber} {reader.Name(parameter.Name)} 0x{(uint)parameter.Attributes:x}");
        WriteConstant(3, parameter.GetDefaultValue());
        WriteMarshalling(3, parameter.GetMarshallingDescriptor());
        WriteAttributes(3, parameter.GetCustomAttributes());
    }

    unsafe void WriteBody(MethodBodyBlock body)
    {
        BlobReader il = body.GetILReader();
        ulong hash = 0xcbf29ce484222325;
        foreach (byte value in new ReadOnlySpan<byte>(il.StartPointer, il.Length)) hash = (hash ^ value) * 0x0100000001b3;
        string locals = body.LocalSignature.IsNil ? "-" : Locals(reader.GetStandaloneSignature(body.LocalSignature));
        string init = body.LocalVariablesInitialized ? "true" : "false";
        Line($"    body stack={body.MaxStack} init={init} il={il.Length}:{hash:x16} {locals}");
        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            string kind = region.Kind switch
            {
                ExceptionRegionKind.Catch => $"catch {reader.Type(region.CatchType)}",
                ExceptionRegionKind.Filter => $"filter {region.FilterOffset}",
                ExceptionRegionKind.Finally => "finally",
                _ => "fault",
            };
            Line($"      try {region.TryOffset}+{region.TryLength} handler {region.HandlerOffset}+{region.HandlerLength} {kind}");
        }
    }

    void WriteConstant(int depth, ConstantHandle handle)
    {
        if (handle.IsNil) return;
        Constant constant = reader.GetConstant(handle);
        string value = Try(() => reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) switch
        {
            null => "null",
            string text => $"\"{Names.Escape(text)}\"",
            object scalar => Attributes.Scalar(scalar),
        });
        Line($"{Indent(depth)}constant {value}");
    }

    void WriteMarshalling(int depth, BlobHandle handle)
    {
        if (!handle.IsNil) Line($"{Indent(depth)}marshal {reader.Hex(handle)}");
    }
}
