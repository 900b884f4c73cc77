#include "rules/rules.h"

#include <string.h>

enum { WIDTH = 80 };

void rules_list(FILE *out)
{
	static const char *const off[] = {[RULE_STABLE] = "", [RULE_ALPHA] = " (alpha: off by default)", [RULE_ADVICE] = " (advice: off by default)"};
	const struct rule *r;
	int i;

	for (i = 0; (r = rule_at(i)); i++)
		fprintf(out, "%s  %-20s  %-7s  %s%s\n", r->id, r->slug, finding_level_name(r->level), r->title, off[r->maturity]);
}

/* One paragraph, broken at blanks. Returns what follows it. */
static const char *paragraph(FILE *out, const char *p)
{
	size_t column = 0, len;

	for (; *p && *p != '\n'; p += len) {
		p += strspn(p, " ");
		len = strcspn(p, " \n");
		if (!len)
			break;
		if (column && column + 1 + len > WIDTH) {
			fputc('\n', out);
			column = 0;
		}
		fprintf(out, "%s%.*s", column ? " " : "", (int)len, p);
		column += len + (column > 0);
	}
	fputc('\n', out);
	return p + strspn(p, "\n");
}

int rules_explain(FILE *out, const char *name)
{
	const struct rule *r = rule_find(name);
	const char *p;

	if (!r)
		return -1;
	fprintf(out, "%s %s: %s\n", r->id, r->slug, r->title);
	fprintf(out, "level: %s", finding_level_name(r->level));
	if (r->cwe)
		fprintf(out, ", CWE-%d", r->cwe);
	if (r->maturity == RULE_ALPHA)
		fputs(", alpha: off unless selected by name", out);
	if (r->maturity == RULE_ADVICE)
		fprintf(out, ", advice: off unless selected (--select %.3s)", r->id);
	fputs("\n\n", out);
	for (p = r->help; *p; fputc('\n', out))
		p = paragraph(out, p);
	if (r->say)
		fprintf(out, "To silence one place, with the reason:  // gccheck-ignore[%s]: ...\n", r->id);
	return 0;
}
