#include "runtime/tracer/config.h"

#include "runtime/tracer/unwind.h"

#include <fnmatch.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct config config;

/* Not getenv: bash and others bring one of their own, which does not work yet when this runs. */
const char *config_get(const char *name)
{
	size_t n = strlen(name);
	char **e;

	for (e = environ; e && *e; e++)
		if (!strncmp(*e, name, n) && (*e)[n] == '=')
			return *e + n + 1;
	return NULL;
}

/* Nor setenv, for the same reason. */
static void add_variable(char *text)
{
	size_t n = 0;
	char **e;

	while (environ && environ[n])
		n++;
	e = os_map((n + 2) * sizeof(*e));
	if (!e)
		return;
	memcpy(e, environ, n * sizeof(*e));
	e[n] = text;
	environ = e;
}

/* A number with an optional k, M, G. */
static uint64_t number(const char *name, uint64_t otherwise)
{
	const char *s = config_get(name);
	char *end;
	uint64_t v;

	if (!s || !*s)
		return otherwise;
	v = strtoull(s, &end, 10);
	switch (*end) {
	case 'k':
	case 'K': return v << 10;
	case 'm':
	case 'M': return v << 20;
	case 'g':
	case 'G': return v << 30;
	default: return v;
	}
}

static uint64_t within(uint64_t v, uint64_t lo, uint64_t hi)
{
	return v < lo ? lo : v > hi ? hi : v;
}

void config_read(void)
{
	uint64_t s = number("GCCHECK_SIGNAL", (uint64_t)SIGRTMIN + 13);

	config.depth = (int)within(number("GCCHECK_DEPTH", 16), 1, UNWIND_MAX_FRAMES);
	config.max_stacks = (uint32_t)within(number("GCCHECK_STACKS", 1 << 20), 1024, (1 << 23) - 1);
	config.max_trace = number("GCCHECK_TRACE_MAX", 4ull << 30);
	config.interval_ns = number("GCCHECK_INTERVAL", 0) * 1000000u;
	config.sample_ns = number("GCCHECK_SAMPLE", 100) * 1000000u;
	config.threshold = number("GCCHECK_THRESHOLD", 0);
	config.signal = s && s < 65 ? (int)s : 0;
	config.control = config_get("GCCHECK_CONTROL");
	config.confirm = (int)within(number("GCCHECK_CONFIRM", 2), 1, 255);
	config.max_blocks = number("GCCHECK_BLOCKS", 100000);
	config.max_suspects = number("GCCHECK_SUSPECTS", 1000);
	config.audit = (int)number("GCCHECK_AUDIT", 1);
	config.barrier = (int)number("GCCHECK_BARRIER", UINT32_MAX);
	config.in_process = (int)number("GCCHECK_IN_PROCESS", 0);
	config.fatal_signals = (int)number("GCCHECK_FATAL", 1);
	config.forks = (int)number("GCCHECK_FORKS", 1);
}

/* Whether one of the globs, which colons separate, fits the path or its last part. */
static int follows(const char *globs, const char *path)
{
	const char *name = strrchr(path, '/');
	char glob[256];
	size_t n;

	for (; *globs; globs += n + (globs[n] == ':')) {
		n = strcspn(globs, ":");
		if (!n || n >= sizeof(glob))
			continue;
		memcpy(glob, globs, n);
		glob[n] = 0;
		if (!fnmatch(glob, path, 0) || (name && !fnmatch(glob, name + 1, 0)))
			return 1;
	}
	return 0;
}

int config_wants_us(void)
{
	const char *root = config_get("GCCHECK_ROOT"), *follow = config_get("GCCHECK_FOLLOW");
	char exe[4096];
	long n;

	if (!root || !*root) {
		static char text[32] = "GCCHECK_ROOT=";
		char digits[16];
		int pid = os_pid(), i = 15;

		/* Started by hand: what this program starts is to know that it is not the first. */
		for (digits[i--] = 0; pid; pid /= 10)
			digits[i--] = (char)('0' + pid % 10);
		strcat(text, digits + i + 1);
		add_variable(text);
		return 1;
	}
	if (atoi(root) == os_pid())
		return 1;
	if (!follow || !*follow)
		return 0;
	n = os_call(SYS_readlink, "/proc/self/exe", exe, sizeof(exe) - 1);
	exe[n > 0 ? n : 0] = 0;
	return follows(follow, exe);
}
