/* For the configure step: print libclang's version; exit status 1 if it is older than 19. */
#include <clang-c/Index.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
	CXString version = clang_getClangVersion();
	const char *text = clang_getCString(version), *at = text ? strstr(text, "version ") : NULL;
	int major = at ? atoi(at + strlen("version ")) : 0;

	printf("%s\n", text ? text : "unknown");
	clang_disposeString(version);
	return major < 19;
}
