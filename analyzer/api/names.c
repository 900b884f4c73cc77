/* What a function's name suggests. Used only where there is neither contract nor body, and never alone the ground of a
 * report: it says which calls may be releases, so that a function's own paths can give evidence against each other. */
#include "analyzer/api/contract.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Words of snake_case and CamelCase names: "json_object_put" -> json object put; "xmlFreeDoc" -> xml Free Doc. */
static int next_word(const char **at, const char **word)
{
	const char *s = *at, *from;

	while (*s == '_' || isdigit((unsigned char)*s))
		s++;
	from = s;
	if (isupper((unsigned char)*s)) {
		while (isupper((unsigned char)*s))
			s++;
		if (s - from > 1 && islower((unsigned char)*s))
			s--;
	}
	while (islower((unsigned char)*s))
		s++;
	*word = from;
	*at = s;
	return (int)(s - from);
}

static const struct {
	const char *word;
	enum name_role role;
} roles[] = {
	{"unref", NAME_RELEASE}, {"put", NAME_RELEASE}, {"release", NAME_RELEASE}, {"decref", NAME_RELEASE},
	{"free", NAME_RELEASE}, {"destroy", NAME_RELEASE}, {"delete", NAME_RELEASE}, {"unreference", NAME_RELEASE}, {"decrease", NAME_RELEASE}, {"dereference", NAME_RELEASE},
	{"drop", NAME_RELEASE}, {"dispose", NAME_RELEASE}, {"decr", NAME_RELEASE}, {"close", NAME_RELEASE},
	{"deref", NAME_RELEASE}, {"dec", NAME_RELEASE}, {"xdecref", NAME_RELEASE}, {"cleanup", NAME_RELEASE},
	{"dealloc", NAME_RELEASE}, {"finalize", NAME_RELEASE}, {"unrefp", NAME_NONE}, {"decrement", NAME_RELEASE}, {"unlock", NAME_NONE},
	{"ref", NAME_RETAIN}, {"incref", NAME_RETAIN}, {"retain", NAME_RETAIN}, {"hold", NAME_RETAIN},
	{"addref", NAME_RETAIN}, {"reference", NAME_RETAIN}, {"grab", NAME_RETAIN}, {"increase", NAME_RETAIN}, {"inc", NAME_RETAIN},
	{"new", NAME_NEW}, {"create", NAME_NEW}, {"dup", NAME_NEW}, {"copy", NAME_NEW}, {"steal", NAME_NEW},
	{"clone", NAME_NEW}, {"alloc", NAME_NEW}, {"make", NAME_NEW}, {"duplicate", NAME_NEW},
	{"get", NAME_GET}, {"peek", NAME_GET}, {"find", NAME_GET}, {"lookup", NAME_GET}, {"search", NAME_GET},
	{"add", NAME_STORE}, {"append", NAME_STORE}, {"insert", NAME_STORE}, {"push", NAME_STORE}, {"set", NAME_STORE},
	{"attach", NAME_STORE}, {"prepend", NAME_STORE}, {"enqueue", NAME_STORE}, {"register", NAME_STORE},
	{"put", NAME_RELEASE}, {"queue", NAME_STORE}, {"store", NAME_STORE}, {"save", NAME_STORE}, {"link", NAME_STORE},
	{"replace", NAME_STORE}, {"take", NAME_STORE}, {"assign", NAME_STORE}, {"send", NAME_STORE}, {"give", NAME_STORE},
	{"post", NAME_STORE}, {"submit", NAME_STORE}, {"schedule", NAME_STORE}, {"emit", NAME_STORE},
	{"init", NAME_STORE}, {"start", NAME_STORE}, {"connect", NAME_STORE}, {"async", NAME_STORE},
};

static enum name_role role_of_word(const char *word, int len)
{
	size_t i;

	for (i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		if ((int)strlen(roles[i].word) == len && !strncasecmp(roles[i].word, word, (size_t)len))
			return roles[i].role;
	return NAME_NONE;
}

static const char *const questions[] = {"can", "is", "has", "should", "on", "set", "needs", "want", "wants", "clear", "will", "was", "may", NULL};

/* Verbs that may have an object of their own in the name; what may follow them and is none. */
static const char *const transitive[] = {"close", "put", NULL};
static const char *const endings[] = {"close", "free", "destroy", "delete", "dispose", "cleanup", "finalize", NULL}; /* they count nothing */
static const char *const manners[] = {"locked", "unlocked", "nolock", "rcu", "sync", "async", "safe", "all", "full", "free", NULL};

static int is_any(const char *word, int len, const char *const *list)
{
	for (; *list; list++)
		if ((int)strlen(*list) == len && !strncasecmp(*list, word, (size_t)len))
			return 1;
	return 0;
}

/* The last word that has a role decides, and a release or retain must be the last or last but one: "ref_count_get". */
enum name_role name_role(const char *name)
{
	enum name_role role = NAME_NONE;
	const char *word;
	int len, since = 0, down = 0, asks = 0, words = 0, closes = 0;

	while ((len = next_word(&name, &word)) > 0) {
		enum name_role r = role_of_word(word, len);

		since++;
		words++;
		asks |= is_any(word, len, questions); /* set_close_on_unref, can_delete: no release is made */
		/* dec_session_ref, put_ref: the verb before "ref" says which way */
		down |= r == NAME_RELEASE && !is_any(word, len, endings);
		if (down && r == NAME_RETAIN)
			r = NAME_RELEASE;
		if (r == NAME_RELEASE && role == NAME_GET && len != 3) /* get_close_fd asks, it does not close */
			r = NAME_GET;
		if (r != NAME_NONE) {
			role = r;
			since = 0;
			closes = words > 1 && is_any(word, len, transitive);
		}
		if (closes && since)
			closes = !is_any(word, len, manners);
	}
	if ((role == NAME_RELEASE || role == NAME_RETAIN) && (since > 1 || asks))
		return NAME_NONE;
	if (role == NAME_RELEASE && closes && since) /* cairo_close_path, packet_put_zeros: the context and the packet go on */
		return NAME_NONE;
	return role;
}

int name_is_counter(const char *field)
{
	static const char *const words[] = {"ref", "refs", "refcount", "refcnt", "refcounter", "kref", "reference", "references", "usecount", "users", "nrefs"};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(field, words[i]))
			return 1;
	return 0;
}

int name_has_word(const char *name, const char *want)
{
	const char *word;
	int len;

	while ((len = next_word(&name, &word)) > 0)
		if ((int)strlen(want) == len && !strncasecmp(want, word, (size_t)len))
			return 1;
	return 0;
}

/* A name that promises something that was not there before. */
int name_says_new(const char *name)
{
	static const char *const words[] = {"from", "to", "as", "build", "load", "parse", "convert", "decode", "encode", "import", "join",
					    "format", "repr", "str", "call", "pack", "read", "wrap", "unicode", "tuple", "list", "dict"};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(name, words[i]))
			return 1;
	return name_role(name) == NAME_NEW;
}

/* A verb of counting, not just of tidying up: unref, decref, put, dec_x_ref. */
int name_counts(const char *name)
{
	return name_has_word(name, "unref") || name_has_word(name, "decref") || name_has_word(name, "deref") || name_has_word(name, "put") ||
	       name_has_word(name, "ref") || name_has_word(name, "refcount");
}

/* g_queue_pop_head, list_steal: whoever calls it has what the container had. */
int name_takes_out(const char *name)
{
	return name_has_word(name, "pop") || name_has_word(name, "steal") || name_has_word(name, "dequeue");
}

int name_says_state(const char *name)
{
	static const char *const words[] = {"status", "state", "error", "err", "errno", "code", "rc", "ret", "fail", "failed", "failure"};
	size_t i;

	for (i = 0; name && i < sizeof(words) / sizeof(*words); i++)
		if (name_has_word(name, words[i]))
			return 1;
	return 0;
}
