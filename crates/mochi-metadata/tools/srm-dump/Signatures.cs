using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace SrmDump;

/// Signatures as text.
sealed class Signatures : ISignatureTypeProvider<string, object?>
{
    static string Kind(byte rawTypeKind) => rawTypeKind switch
    {
        (byte)SignatureTypeKind.Class => "class ",
        (byte)SignatureTypeKind.ValueType => "valuetype ",
        _ => "",
    };

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Kind(rawTypeKind) + reader.FullName(handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        Kind(rawTypeKind) + reader.FullName(handle);

    public string GetTypeFromSpecification(
        MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        $"spec {MetadataTokens.GetRowNumber(handle)}";

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetArrayType(string elementType, ArrayShape shape) =>
        $"{elementType}[{shape.Rank};{string.Join(',', shape.Sizes)};{string.Join(',', shape.LowerBounds)}]";

    public string GetByReferenceType(string elementType) => $"{elementType}&";

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPinnedType(string elementType) => $"{elementType} pinned";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(',', typeArguments)}>";

    public string GetGenericTypeParameter(object? context, int index) => $"!{index}";

    public string GetGenericMethodParameter(object? context, int index) => $"!!{index}";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        $"{unmodifiedType} {(isRequired ? "modreq" : "modopt")}({modifier})";

    public string GetFunctionPointerType(MethodSignature<string> signature) => $"method {Method(signature)}";

    public static string Method(MethodSignature<string> signature)
    {
        string convention = signature.Header.CallingConvention switch
        {
            SignatureCallingConvention.Default => "",
            SignatureCallingConvention.CDecl => "unmanaged cdecl ",
            SignatureCallingConvention.StdCall => "unmanaged stdcall ",
            SignatureCallingConvention.ThisCall => "unmanaged thiscall ",
            SignatureCallingConvention.FastCall => "unmanaged fastcall ",
            SignatureCallingConvention.VarArgs => "vararg ",
            _ => "unmanaged ",
        };
        string instance = signature.Header.IsInstance ? "instance " : "";
        string explicitThis = signature.Header.HasExplicitThis ? "explicit " : "";
        string generic = signature.GenericParameterCount > 0 ? $"<{signature.GenericParameterCount}> " : "";
        string required = string.Join(',', signature.ParameterTypes.Take(signature.RequiredParameterCount));
        string variable = string.Join(',', signature.ParameterTypes.Skip(signature.RequiredParameterCount));
        if (variable != "") variable = $";...;{variable}";
        return $"{instance}{explicitThis}{convention}{generic}{signature.ReturnType} ({required}{variable})";
    }

    public static string Property(MethodSignature<string> signature) =>
        $"{(signature.Header.IsInstance ? "instance " : "")}{signature.ReturnType} ({string.Join(',', signature.ParameterTypes)})";
}
