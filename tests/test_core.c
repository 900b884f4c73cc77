/* The collectors' core: components against reachability, the policy's rules one by one, rows, the markers' stack. */
#include "runtime/core/marks.h"
#include "runtime/core/policy.h"
#include "runtime/core/scc.h"
#include "runtime/core/stats.h"
#include "tests/tests.h"

#include "analyzer/base/err.h"

#include <stdlib.h>
#include <string.h>

/* --- scc --- */

static uint32_t random_below(uint64_t *state, uint32_t n)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33) % n;
}

struct matrix {
	uint32_t n;
	uint8_t edge[64][64], reaches[64][64];
};

static uint32_t next_in_matrix(void *ctx, uint32_t node, uint64_t *cursor)
{
	const struct matrix *m = ctx;

	while (*cursor < m->n)
		if (m->edge[node][(*cursor)++])
			return (uint32_t)*cursor - 1;
	return SCC_END;
}

static void close_over(struct matrix *m)
{
	uint32_t i, j, k;

	memcpy(m->reaches, m->edge, sizeof(m->edge));
	for (k = 0; k < m->n; k++)
		for (i = 0; i < m->n; i++)
			for (j = 0; m->reaches[i][k] && j < m->n; j++)
				m->reaches[i][j] |= m->reaches[k][j];
}

/* One answer for all: each assertion of Check costs a system call. */
static int components_fit(struct matrix *m, const uint32_t *component, const uint8_t *cyclic, uint32_t count)
{
	uint8_t seen[64] = {0};
	uint32_t i, j;

	for (i = 0; i < m->n; i++) {
		if (component[i] >= count || cyclic[i] != m->reaches[i][i])
			return 0;
		seen[component[i]] = 1;
		for (j = 0; j < m->n; j++) {
			int together = i == j || (m->reaches[i][j] && m->reaches[j][i]);

			if (together != (component[i] == component[j]))
				return 0;
			if (m->edge[i][j] && component[i] < component[j])
				return 0;
		}
	}
	for (i = 0; i < count; i++)
		if (!seen[i])
			return 0;
	return 1;
}

START_TEST(test_components_are_mutual_reachability)
{
	static struct matrix m;
	uint32_t component[64], i, edges;
	uint64_t state = 12345;
	uint8_t cyclic[64];
	void *scratch = xmalloc(scc_scratch_bytes(64));
	int turn;

	for (turn = 0; turn < 3000; turn++) {
		struct scc_graph g = {.next = next_in_matrix, .ctx = &m};

		memset(&m, 0, sizeof(m));
		g.n_nodes = m.n = random_below(&state, 40);
		edges = m.n ? random_below(&state, 2 * m.n + 1) : 0;
		for (i = 0; i < edges; i++)
			m.edge[random_below(&state, m.n)][random_below(&state, m.n)] = 1;
		close_over(&m);
		memset(scratch, turn, scc_scratch_bytes(m.n)); /* of any content */
		ck_assert_msg(components_fit(&m, component, cyclic, scc_find(&g, component, cyclic, scratch)), "turn %d", turn);
	}
	free(scratch);
}
END_TEST

/* A path of a million nodes, and the same closed to a ring. */
START_TEST(test_a_million_in_a_row)
{
	enum { N = 1000000 };
	uint64_t *first = xmalloc((N + 1) * sizeof(*first));
	uint32_t *targets = xmalloc(N * sizeof(*targets)), *component = xmalloc(N * sizeof(*component)), i;
	struct scc_arrays arrays = {.first = first, .targets = targets};
	struct scc_graph g = {.n_nodes = N, .next = scc_next_in_arrays, .ctx = &arrays};
	void *scratch = xmalloc(scc_scratch_bytes(N));

	for (i = 0; i < N; i++) {
		first[i] = i;
		targets[i] = (i + 1) % N;
	}
	first[N] = _i ? N : N - 1;
	ck_assert_uint_eq(scc_find(&g, component, NULL, scratch), _i ? 1 : N);
	ck_assert_uint_eq(component[0], _i ? 0 : N - 1);
	ck_assert_uint_eq(component[N - 1], 0);
	free(first);
	free(targets);
	free(component);
	free(scratch);
}
END_TEST

/* --- policy --- */

static struct policy policy;
static enum policy_cause cause;

static void policy_setup(void)
{
	policy_init(&policy);
}

static void collected(int generation, uint64_t examined, uint64_t freed)
{
	policy_begin(&policy, generation);
	policy_end(&policy, generation, examined, freed, generation == 1 ? examined - freed : 0,
		   generation == 2 ? examined - freed : 0);
}

static void fill_youngest(void)
{
	policy_add(&policy, (uint64_t)policy.threshold[0] + 1, 0, 0);
}

START_TEST(test_births_less_deaths_make_young_ones_due)
{
	int i;

	for (i = 0; i < 700; i++)
		policy_born(&policy, 48);
	ck_assert_int_eq(policy_due(&policy, &cause), -1);
	ck_assert_int_eq(cause, POLICY_NONE);
	policy_died(&policy);
	policy_born(&policy, 48);
	ck_assert_int_eq(policy_due(&policy, &cause), -1);
	policy_born(&policy, 48);
	ck_assert_int_eq(policy_due(&policy, &cause), 0);
	ck_assert_int_eq(cause, POLICY_COUNT);
	policy.enabled = 0;
	ck_assert_int_eq(policy_due(&policy, &cause), -1);
	policy.enabled = 1;
	collected(0, 701, 100);
	ck_assert_int_eq(policy_due(&policy, &cause), -1);
}
END_TEST

START_TEST(test_bytes_make_young_ones_due)
{
	policy_born(&policy, 64u << 20);
	ck_assert_int_eq(policy_due(&policy, &cause), -1);
	policy_born(&policy, 1);
	ck_assert_int_eq(policy_due(&policy, &cause), 0);
	ck_assert_int_eq(cause, POLICY_BYTES);
	policy.byte_limit = 0;
	ck_assert_int_eq(policy_due(&policy, &cause), -1);
}
END_TEST

START_TEST(test_the_second_generation_is_due_after_eleven_of_the_first)
{
	int i;

	policy_set_adaptive(&policy, 0);
	for (i = 0; i < 11; i++) {
		fill_youngest();
		ck_assert_int_eq(policy_due(&policy, &cause), 0);
		collected(0, 701, 0);
	}
	fill_youngest();
	ck_assert_int_eq(policy_due(&policy, &cause), 1);
	collected(1, 701, 0);
	fill_youngest();
	ck_assert_int_eq(policy_due(&policy, &cause), 0);
}
END_TEST

/* The oldest generation of 1000: after eleven collections of the second one, only if these brought more than 250. */
START_TEST(test_the_oldest_is_due_by_a_quarter)
{
	uint64_t each = _i ? 23 : 22; /* 11 x 23 = 253, 11 x 22 = 242 */
	int i;

	policy_set_adaptive(&policy, 0);
	collected(2, 1000, 0);
	for (i = 0; i < 11; i++)
		collected(1, each, 0);
	fill_youngest();
	policy.count[1] = 0;
	ck_assert_int_eq(policy_due(&policy, &cause), _i ? 2 : 0);
	collected(2, 1300, 0);
	ck_assert_uint_eq(policy.old_total, 1300);
	ck_assert_uint_eq(policy.old_pending, 0);
}
END_TEST

START_TEST(test_thresholds_follow_the_yield)
{
	int i;

	collected(0, 700, 10);
	ck_assert_int_eq(policy.threshold[0], 1050);
	collected(0, 1050, 600);
	ck_assert_int_eq(policy.threshold[0], 700);
	collected(0, 700, 350);
	ck_assert_int_eq(policy.threshold[0], 467);
	collected(0, 467, 100); /* neither little nor much: back, not beyond */
	ck_assert_int_eq(policy.threshold[0], 700);
	collected(0, 15, 15); /* too few to tell */
	ck_assert_int_eq(policy.threshold[0], 700);
	for (i = 0; i < 100; i++)
		collected(0, 700, 0);
	ck_assert_int_eq(policy.threshold[0], 5600);
	for (i = 0; i < 100; i++)
		collected(0, 700, 700);
	ck_assert_int_eq(policy.threshold[0], 87);
	for (i = 0; i < 100; i++)
		collected(1, 700, 0);
	ck_assert_int_eq(policy.threshold[1], 20);
	for (i = 0; i < 100; i++)
		collected(1, 700, 700);
	ck_assert_int_eq(policy.threshold[1], 2);
	collected(2, 700, 700);
	ck_assert_int_eq(policy.threshold[2], 10);
}
END_TEST

START_TEST(test_changes_are_recorded)
{
	const struct policy_change *c = policy.changes;
	int i;

	collected(0, 700, 0);
	collected(0, 700, 100);
	ck_assert_int_eq(policy_set(&policy, 1, 5), 0);
	ck_assert_uint_eq(policy.n_changes, 3);
	ck_assert(c[0].collection == 1 && c[0].reason == POLICY_LOW && c[0].from == 700 && c[0].to == 1050);
	ck_assert(c[1].collection == 2 && c[1].reason == POLICY_BACK && c[1].from == 1050 && c[1].to == 700);
	ck_assert(c[2].generation == 1 && c[2].reason == POLICY_SET && c[2].from == 10 && c[2].to == 5);
	for (i = 0; i < 2 * POLICY_CHANGES; i++)
		policy_set(&policy, 0, i + 1);
	ck_assert_int_eq(c[(policy.n_changes - 1) % POLICY_CHANGES].to, 2 * POLICY_CHANGES);
	ck_assert_int_eq(policy_set(&policy, 3, 5), -1);
	ck_assert_int_eq(policy_set(&policy, 0, -5), -1);
}
END_TEST

START_TEST(test_a_wish_is_kept)
{
	int i;

	policy_set(&policy, 0, 3); /* below any floor */
	for (i = 0; i < 10; i++)
		collected(0, 100, 100);
	ck_assert_int_eq(policy.threshold[0], 3);
	policy_set(&policy, 0, 0);
	policy_add(&policy, 1000000, 0, 1u << 30);
	ck_assert_int_eq(policy_due(&policy, &cause), -1);
	collected(0, 100, 0);
	ck_assert_int_eq(policy.threshold[0], 0);
	policy_set(&policy, 0, 100);
	collected(0, 100, 0);
	ck_assert_int_eq(policy_set_adaptive(&policy, 0), 1);
	ck_assert_int_eq(policy.threshold[0], 100);
}
END_TEST

/* --- stats --- */

START_TEST(test_rows)
{
	struct stats_row rows[4], row = {.generation = 1, .cause = POLICY_BYTES, .freed = 3};
	struct stats s;
	char text[512];
	int i;

	stats_init(&s, rows, 4);
	ck_assert_ptr_null(stats_latest(&s, 0));
	for (i = 0; i < 6; i++) {
		row.pause_ns = (uint64_t)(i == 2 ? 100 : i);
		stats_add(&s, &row);
	}
	ck_assert_uint_eq(stats_latest(&s, 0)->number, 6);
	ck_assert_uint_eq(stats_latest(&s, 3)->number, 3);
	ck_assert_ptr_null(stats_latest(&s, 4));
	ck_assert_uint_eq(s.totals[1].collections, 6);
	ck_assert_uint_eq(s.totals[1].freed, 18);
	ck_assert_uint_eq(s.totals[1].longest_pause_ns, 100);
	ck_assert_int_lt(stats_format(&row, text, sizeof(text)), (int)sizeof(text));
	ck_assert_msg(strstr(text, "gc 6 gen=1 cause=bytes ") && strstr(text, " freed=3 "), "%s", text);
}
END_TEST

/* --- marks --- */

static int budget; /* pieces */

static void *get_little(void *ctx, size_t bytes)
{
	(void)ctx;
	return budget-- > 0 ? calloc(1, bytes) : NULL;
}

static void put_little(void *ctx, void *memory, size_t bytes)
{
	(void)ctx;
	(void)bytes;
	budget++;
	free(memory);
}

START_TEST(test_marks_come_back_in_order)
{
	struct marks m;
	uintptr_t word, i;
	int wrong = 0;

	marks_init(&m, &core_memory_mmap);
	ck_assert_int_eq(marks_pop(&m, &word), 0);
	for (i = 0; i < 100000; i++)
		wrong += marks_push(&m, i) != 0;
	for (i = 100000; i-- > 50000;)
		wrong += !marks_pop(&m, &word) || word != i;
	for (i = 50000; i < 70000; i++)
		marks_push(&m, i);
	for (i = 70000; i-- > 0;)
		wrong += !marks_pop(&m, &word) || word != i;
	ck_assert_int_eq(wrong, 0);
	ck_assert_int_eq(marks_pop(&m, &word), 0);
	marks_release(&m);
}
END_TEST

START_TEST(test_marks_without_memory)
{
	const struct core_memory little = {.get = get_little, .put = put_little};
	struct marks m;
	uintptr_t word, n = 0;

	budget = 2;
	marks_init(&m, &little);
	while (!marks_push(&m, n))
		n++;
	ck_assert_int_eq(m.lost, 1);
	ck_assert_uint_eq(m.count, n);
	while (n > 0)
		ck_assert(marks_pop(&m, &word) && word == --n);
	marks_release(&m);
	ck_assert_int_eq(budget, 1); /* 2, less the one that failed */
}
END_TEST

Suite *suite_core(void)
{
	Suite *s = suite_create("core");
	TCase *t = tcase_create("scc");

	tcase_add_test(t, test_components_are_mutual_reachability);
	tcase_add_loop_test(t, test_a_million_in_a_row, 0, 2);
	suite_add_tcase(s, t);
	t = tcase_create("policy");
	tcase_add_checked_fixture(t, policy_setup, NULL);
	tcase_add_test(t, test_births_less_deaths_make_young_ones_due);
	tcase_add_test(t, test_bytes_make_young_ones_due);
	tcase_add_test(t, test_the_second_generation_is_due_after_eleven_of_the_first);
	tcase_add_loop_test(t, test_the_oldest_is_due_by_a_quarter, 0, 2);
	tcase_add_test(t, test_thresholds_follow_the_yield);
	tcase_add_test(t, test_changes_are_recorded);
	tcase_add_test(t, test_a_wish_is_kept);
	suite_add_tcase(s, t);
	t = tcase_create("stats");
	tcase_add_test(t, test_rows);
	suite_add_tcase(s, t);
	t = tcase_create("marks");
	tcase_add_test(t, test_marks_come_back_in_order);
	tcase_add_test(t, test_marks_without_memory);
	suite_add_tcase(s, t);
	return s;
}
