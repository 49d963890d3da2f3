/* The generated header, and what it includes. */
#include <dotnet/conformance.h>

/* The functions of the header end every text in a NUL, in the caller's buffer too. */
#define TEXT_ENDS_IN_NUL 1
