#include "analyzer/base/record.h"

#include "analyzer/base/intern.h"

#include <string.h>

const char *record_canonical(const char *record)
{
	static const char *const parts[] = {"Private", "Priv", "_private", "_priv"};
	size_t len = strcspn(record, "@"), i;

	while (len && *record == '_') {
		record++;
		len--;
	}
	for (i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		size_t n = strlen(parts[i]);

		if (len > n && !strncmp(record + len - n, parts[i], n)) {
			len -= n;
			break;
		}
	}
	return intern_n(record, len);
}
