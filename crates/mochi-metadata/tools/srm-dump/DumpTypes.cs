using System.Reflection.Metadata;

namespace SrmDump;

sealed partial class Dump
{
    void WriteType(TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string baseType = type.BaseType.IsNil ? "-" : reader.Type(type.BaseType);
        Line($"type {reader.FullName(handle)} 0x{(uint)type.Attributes:x} : {baseType}");
        WriteAttributes(1, type.GetCustomAttributes());
        TypeLayout layout = type.GetLayout();
        if (!layout.IsDefault) Line($"  layout {layout.PackingSize} {layout.Size}");
        WriteSecurity(1, type.GetDeclarativeSecurityAttributes());
        WriteGenericParameters(1, type.GetGenericParameters());
        foreach (InterfaceImplementationHandle implemented in type.GetInterfaceImplementations())
        {
            InterfaceImplementation implementation = reader.GetInterfaceImplementation(implemented);
            Line($"  implements {reader.Type(implementation.Interface)}");
            WriteAttributes(2, implementation.GetCustomAttributes());
        }
        foreach (TypeDefinitionHandle nested in type.GetNestedTypes())
        {
            Line($"  nested {reader.Name(reader.GetTypeDefinition(nested).Name)}");
        }
        foreach (MethodImplementationHandle implemented in type.GetMethodImplementations())
        {
            MethodImplementation implementation = reader.GetMethodImplementation(implemented);
            Line($"  override {Method(implementation.MethodDeclaration)} by {Method(implementation.MethodBody)}");
        }
        foreach (FieldDefinitionHandle field in type.GetFields()) WriteField(reader.GetFieldDefinition(field));
        foreach (MethodDefinitionHandle method in type.GetMethods()) WriteMethod(reader.GetMethodDefinition(method));
        foreach (PropertyDefinitionHandle property in type.GetProperties()) WriteProperty(reader.GetPropertyDefinition(property));
        foreach (EventDefinitionHandle definition in type.GetEvents()) WriteEvent(reader.GetEventDefinition(definition));
    }

    void WriteGenericParameters(int depth, GenericParameterHandleCollection handles)
    {
        foreach (GenericParameterHandle handle in handles)
        {
            GenericParameter parameter = reader.GetGenericParameter(handle);
            Line($"{Indent(depth)}generic {parameter.Index} {reader.Name(parameter.Name)} 0x{(uint)parameter.Attributes:x}");
            WriteAttributes(depth + 1, parameter.GetCustomAttributes());
            foreach (GenericParameterConstraintHandle constrained in parameter.GetConstraints())
            {
                GenericParameterConstraint constraint = reader.GetGenericParameterConstraint(constrained);
                Line($"{Indent(depth + 1)}constraint {reader.Type(constraint.Type)}");
                WriteAttributes(depth + 2, constraint.GetCustomAttributes());
            }
        }
    }

    void WriteProperty(PropertyDefinition property)
    {
        string signature = Try(() => Signatures.Property(property.DecodeSignature(signatures, null)));
        Line($"  property {reader.Name(property.Name)} 0x{(uint)property.Attributes:x} {signature}");
        WriteConstant(2, property.GetDefaultValue());
        PropertyAccessors accessors = property.GetAccessors();
        WriteAccessor("get", accessors.Getter);
        WriteAccessor("set", accessors.Setter);
        WriteAttributes(2, property.GetCustomAttributes());
    }

    void WriteEvent(EventDefinition definition)
    {
        Line($"  event {reader.Name(definition.Name)} 0x{(uint)definition.Attributes:x} {reader.Type(definition.Type)}");
        EventAccessors accessors = definition.GetAccessors();
        WriteAccessor("add", accessors.Adder);
        WriteAccessor("remove", accessors.Remover);
        WriteAccessor("fire", accessors.Raiser);
        WriteAttributes(2, definition.GetCustomAttributes());
    }

    void WriteAccessor(string kind, MethodDefinitionHandle handle)
    {
        if (!handle.IsNil) Line($"    {kind} {reader.Name(reader.GetMethodDefinition(handle).Name)}");
    }
}
