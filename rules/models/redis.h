/* gccheck-model: redis | headers: - | triggers: server.h redismodule.h | pkg-config: - | package: - */

/* Redis 6 to 7.2 from the inside (server.h, sds.h, adlist.h, dict.h, rax.h, zmalloc.h) and its module interface
 * (redismodule.h). An robj is counted: create, dup and getDecodedObject give a reference, lookupKey lends what the
 * database keeps, dbAdd and dbOverwrite take the value over, setKey (until 7.2) keeps a reference of its own, and the
 * addReply functions borrow except those for an sds, which they free. tryObjectEncoding consumes its argument. A shared
 * object may be counted up and down at will. An sds is a plain string: what appends to one consumes it.
 * The functions of a module are pointers in redismodule.h; here they are functions. With RedisModule_AutoMemory the
 * context frees strings, keys, replies and dictionaries that were made with it, so they are GC_PLAIN here: who calls it
 * need not free them, who does not call it must. Strings are counted (RedisModule_RetainString).
 */
#ifndef GCCHECK_MODEL_REDIS_H
#define GCCHECK_MODEL_REDIS_H

#include "gccheck.h"

#include <stddef.h>
#include <stdint.h>

typedef struct GC_FAMILY("redis") redisObject {
	unsigned type : 4;
	unsigned encoding : 4;
	unsigned lru : 24;
	GC_COUNTER int refcount;
	void *ptr;
} robj;
typedef char *sds;
typedef long ssize_t;
typedef long long mstime_t;
typedef struct client client;
typedef struct redisDb redisDb;
typedef struct RedisModuleType moduleType;
typedef struct user user;
typedef struct dict dict;
/* Dictionaries of objects have neither: the pointer itself is stored. */
typedef struct dictType {
	GC_SLOT void *(*keyDup)(dict *, GC_ESCAPES const void *);
	GC_SLOT void *(*valDup)(dict *, GC_ESCAPES const void *);
} dictType;
typedef struct dictEntry dictEntry;
typedef struct dictIterator dictIterator;
typedef struct list list;
typedef struct listNode listNode;
typedef struct listIter listIter;
typedef struct rax rax;
typedef struct _rio rio;
typedef struct streamID streamID;
typedef struct quicklist quicklist;
typedef struct listTypeEntry listTypeEntry;
typedef struct listTypeIterator listTypeIterator;
typedef struct setTypeIterator setTypeIterator;
typedef struct hashTypeIterator hashTypeIterator;
typedef struct zskiplist zskiplist;
struct blockPos;

typedef struct RedisModuleCtx RedisModuleCtx;
typedef struct RedisModuleKey RedisModuleKey;
struct GC_FAMILY("redis-module-string") RedisModuleString;
typedef struct RedisModuleString RedisModuleString;
typedef struct RedisModuleCallReply RedisModuleCallReply;
typedef struct RedisModuleIO RedisModuleIO;
typedef struct RedisModuleType RedisModuleType;
typedef struct RedisModuleDigest RedisModuleDigest;
typedef struct RedisModuleBlockedClient RedisModuleBlockedClient;
typedef struct RedisModuleDict RedisModuleDict;
typedef struct RedisModuleDictIter RedisModuleDictIter;
typedef struct RedisModuleCommandFilterCtx RedisModuleCommandFilterCtx;
typedef struct RedisModuleServerInfoData RedisModuleServerInfoData;
typedef struct RedisModuleScanCursor RedisModuleScanCursor;
typedef struct RedisModuleDefragCtx RedisModuleDefragCtx;
typedef struct RedisModuleUser RedisModuleUser;
typedef struct RedisModuleKeyOptCtx RedisModuleKeyOptCtx;
typedef struct RedisModuleStreamID RedisModuleStreamID;
typedef uint64_t RedisModuleTimerID;
typedef int (*RedisModuleCmdFunc)(RedisModuleCtx *, RedisModuleString **, int);
typedef void (*RedisModuleTimerProc)(RedisModuleCtx *, void *);
typedef void (*RedisModuleScanCB)(RedisModuleCtx *, RedisModuleString *, RedisModuleKey *, void *);
typedef void (*RedisModuleScanKeyCB)(RedisModuleKey *, RedisModuleString *, RedisModuleString *, void *);
typedef void (*RedisModuleForkDoneHandler)(int, int, void *);
typedef void (*RedisModuleEventLoopFunc)(int, void *, int);
typedef void (*RedisModuleEventLoopOneShotFunc)(void *);

/* --- Objects: counting --- */
void incrRefCount(GC_RETAINS robj *);
GC_RUNS_CODE void decrRefCount(GC_RELEASES robj *);
GC_RUNS_CODE void decrRefCountVoid(GC_RELEASES void *);
/* Never freed from here on. */
GC_RETURNS_ARG(1) GC_NEVER_NULL robj *makeObjectShared(GC_STEALS robj *);
void freeObjAsync(robj *, GC_STEALS robj *, int);

/* --- Objects: making --- */
GC_RETURNS_OWNED GC_NEVER_NULL robj *createObject(int, GC_STEALS void *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createStringObject(const char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createRawStringObject(const char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createEmbeddedStringObject(const char *, size_t);
GC_RETURNS_OWNED robj *tryCreateStringObject(const char *, size_t);
GC_RETURNS_OWNED robj *tryCreateRawStringObject(const char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createStringObjectFromLongLong(long long);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createStringObjectFromLongLongForValue(long long);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createStringObjectFromLongDouble(long double, int);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createQuicklistObject(void);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createSetObject(void);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createIntsetObject(void);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createHashObject(void);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createZsetObject(void);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createZsetListpackObject(void);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createStreamObject(void);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createModuleObject(moduleType *, GC_STEALS void *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *createObjectFromStreamID(streamID *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *setTypeCreate(sds);
GC_RETURNS_OWNED GC_NEVER_NULL robj *dupStringObject(const robj *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *listTypeDup(robj *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *setTypeDup(robj *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *hashTypeDup(robj *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *zsetDup(robj *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *streamDup(robj *);
GC_RETURNS_OWNED GC_NULLABLE robj *moduleTypeDupOrReply(client *, robj *, robj *, int, robj *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *getDecodedObject(robj *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *tryObjectEncoding(GC_STEALS robj *);
GC_RETURNS_OWNED GC_NULLABLE robj *rdbLoadObject(int, rio *, sds, int, int *);
GC_RETURNS_OWNED GC_NULLABLE robj *rdbLoadStringObject(rio *);
GC_RETURNS_OWNED GC_NEVER_NULL robj *ACLDescribeUser(user *);

/* --- The keyspace --- */
GC_RETURNS_BORROWED GC_NULLABLE GC_RUNS_CODE robj *lookupKeyRead(redisDb *, robj *);
GC_RETURNS_BORROWED GC_NULLABLE GC_RUNS_CODE robj *lookupKeyWrite(redisDb *, robj *);
GC_RETURNS_BORROWED GC_NULLABLE GC_RUNS_CODE robj *lookupKeyReadWithFlags(redisDb *, robj *, int);
GC_RETURNS_BORROWED GC_NULLABLE GC_RUNS_CODE robj *lookupKeyWriteWithFlags(redisDb *, robj *, int);
GC_RETURNS_BORROWED GC_NULLABLE GC_RUNS_CODE robj *lookupKeyReadOrReply(client *, robj *, robj *);
GC_RETURNS_BORROWED GC_NULLABLE GC_RUNS_CODE robj *lookupKeyWriteOrReply(client *, robj *, robj *);
GC_RETURNS_BORROWED GC_NULLABLE robj *objectCommandLookup(client *, robj *);
GC_RETURNS_BORROWED GC_NULLABLE robj *objectCommandLookupOrReply(client *, robj *, robj *);
GC_RETURNS_BORROWED GC_NULLABLE robj *hashTypeLookupWriteOrCreate(client *, robj *);
GC_RETURNS_OWNED GC_NULLABLE robj *dbRandomKey(redisDb *);
void dbAdd(redisDb *, robj *, GC_STEALS robj *);
GC_SUCCESS_NONZERO int dbAddRDBLoad(redisDb *, GC_STEALS_ON_SUCCESS sds, GC_STEALS_ON_SUCCESS robj *);
void dbOverwrite(redisDb *, robj *, GC_STEALS robj *);
void setKey(client *, redisDb *, robj *, GC_KEEPS robj *, int);
GC_RETURNS_BORROWED GC_NEVER_NULL robj *dbUnshareStringValue(redisDb *, robj *, robj *);
GC_RUNS_CODE int dbDelete(redisDb *, robj *);
GC_RUNS_CODE int dbSyncDelete(redisDb *, robj *);
GC_RUNS_CODE int dbAsyncDelete(redisDb *, robj *);

/* --- Values --- */
GC_RETURNS_OWNED GC_NEVER_NULL robj *listTypePop(robj *, int);
GC_RETURNS_OWNED GC_NEVER_NULL robj *listTypeGet(listTypeEntry *);
void listTypePush(robj *, robj *, int);
void listTypeInsert(listTypeEntry *, robj *, int);
void listTypeReplace(listTypeEntry *, robj *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN listTypeIterator *listTypeInitIterator(robj *, long, unsigned char);
void listTypeReleaseIterator(GC_RELEASES listTypeIterator *);
GC_RETURNS_OWNED GC_NULLABLE robj *hashTypeGetValueObject(robj *, sds);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN hashTypeIterator *hashTypeInitIterator(robj *);
void hashTypeReleaseIterator(GC_RELEASES hashTypeIterator *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds hashTypeCurrentObjectNewSds(hashTypeIterator *, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN setTypeIterator *setTypeInitIterator(robj *);
void setTypeReleaseIterator(GC_RELEASES setTypeIterator *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE sds setTypeNextObject(setTypeIterator *);

/* --- Clients: replies and command vectors --- */
void addReply(client *, robj *);
void addReplyBulk(client *, robj *);
void addReplyErrorObject(client *, robj *);
void addReplyOrErrorObject(client *, robj *);
void addReplySds(client *, GC_STEALS sds);
void addReplyBulkSds(client *, GC_STEALS sds);
void addReplyErrorSds(client *, GC_STEALS sds);
void addReplyErrorSdsEx(client *, GC_STEALS sds, int);
void addReplyErrorSdsSafe(client *, GC_STEALS sds);
void setDeferredReplyBulkSds(client *, void *, GC_STEALS sds);
GC_VARARGS_BORROW void rewriteClientCommandVector(client *, int, ...);
void rewriteClientCommandArgument(client *, int, GC_KEEPS robj *);
void replaceClientCommandVector(client *, int, GC_STEALS robj **);
void alsoPropagate(int, robj **, int, int);
void blockForKeys(client *, int, robj **, int, long, mstime_t, GC_KEEPS robj *, struct blockPos *, streamID *);

/* --- sds --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsnew(const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsnewlen(const void *, size_t);
GC_RETURNS_OWNED GC_PLAIN sds sdstrynewlen(const void *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsempty(void);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsdup(const sds);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsfromlonglong(long long);
void sdsfree(GC_RELEASES_NULLOK sds);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdscat(GC_STEALS sds, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdscatlen(GC_STEALS sds, const void *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdscatsds(GC_STEALS sds, const sds);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdscatprintf(GC_STEALS sds, const char *, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdscatfmt(GC_STEALS sds, const char *, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdscatrepr(GC_STEALS sds, const char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdscpy(GC_STEALS sds, const char *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdscpylen(GC_STEALS sds, const char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsgrowzero(GC_STEALS sds, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsMakeRoomFor(GC_STEALS sds, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsMakeRoomForNonGreedy(GC_STEALS sds, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsRemoveFreeSpace(GC_STEALS sds, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsResize(GC_STEALS sds, size_t, int);
GC_RETURNS_ARG(1) sds sdstrim(sds, const char *);
GC_RETURNS_ARG(1) sds sdsmapchars(sds, const char *, const char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsjoin(char **, int, char *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN sds sdsjoinsds(sds *, int, const char *, size_t);
GC_RETURNS_OWNED GC_PLAIN sds *sdssplitlen(const char *, ssize_t, const char *, int, int *);
GC_RETURNS_OWNED GC_PLAIN sds *sdssplitargs(const char *, int *);
void sdsfreesplitres(GC_RELEASES_NULLOK sds *, int);

/* --- Lists, dictionaries, trees: what they hold escapes --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN list *listCreate(void);
void listRelease(GC_RELEASES list *);
GC_RETURNS_OWNED GC_PLAIN list *listDup(list *);
GC_RETURNS_ARG(1) list *listAddNodeHead(list *, GC_ESCAPES void *);
GC_RETURNS_ARG(1) list *listAddNodeTail(list *, GC_ESCAPES void *);
GC_RETURNS_ARG(1) list *listInsertNode(list *, listNode *, GC_ESCAPES void *, int);
GC_RUNS_CODE void listDelNode(list *, listNode *);
GC_RUNS_CODE void listEmpty(list *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE listNode *listIndex(list *, long);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE listNode *listSearchKey(list *, void *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN listIter *listGetIterator(list *, int);
void listReleaseIterator(GC_RELEASES listIter *);
GC_RETURNS_BORROWED GC_NULLABLE listNode *listNext(listIter *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN dict *dictCreate(dictType *);
GC_RUNS_CODE void dictRelease(GC_RELEASES dict *);
GC_SUCCESS_ZERO int dictAdd(dict *, GC_ESCAPES void *, GC_ESCAPES void *);
int dictReplace(dict *, GC_ESCAPES void *, GC_ESCAPES void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE dictEntry *dictAddRaw(dict *, GC_ESCAPES void *, GC_ESCAPES dictEntry **);
GC_RETURNS_BORROWED_FROM(1) dictEntry *dictAddOrFind(dict *, GC_ESCAPES void *);
GC_RUNS_CODE int dictDelete(dict *, const void *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE dictEntry *dictFind(dict *, const void *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *dictFetchValue(dict *, const void *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN dictIterator *dictGetIterator(dict *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN dictIterator *dictGetSafeIterator(dict *);
void dictReleaseIterator(GC_RELEASES dictIterator *);
GC_RETURNS_BORROWED GC_NULLABLE dictEntry *dictNext(dictIterator *);
GC_RETURNS_OWNED GC_PLAIN rax *raxNew(void);
void raxFree(GC_RELEASES rax *);
GC_RUNS_CODE void raxFreeWithCallback(GC_RELEASES rax *, void (*)(void *));
int raxInsert(rax *, unsigned char *, size_t, GC_ESCAPES void *, GC_ESCAPES void **);
int raxTryInsert(rax *, unsigned char *, size_t, GC_ESCAPES void *, GC_ESCAPES void **);
int raxRemove(rax *, unsigned char *, size_t, GC_ESCAPES void **);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *raxFind(rax *, unsigned char *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN zskiplist *zslCreate(void);
void zslFree(GC_RELEASES zskiplist *);

/* --- Memory --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *zmalloc(size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *zcalloc(size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *zrealloc(GC_STEALS void *, size_t);
GC_RETURNS_OWNED GC_PLAIN void *ztrymalloc(size_t);
GC_RETURNS_OWNED GC_PLAIN void *ztrycalloc(size_t);
GC_RETURNS_OWNED GC_PLAIN void *ztryrealloc(GC_STEALS_ON_SUCCESS void *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *zmalloc_usable(size_t, size_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *zcalloc_usable(size_t, size_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *zrealloc_usable(GC_STEALS void *, size_t, size_t *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN char *zstrdup(const char *);
void zfree(GC_FREES_MEMORY void *);
GC_NORETURN void _serverAssert(const char *, const char *, int);
GC_NORETURN void _serverPanic(const char *, int, const char *, ...);
GC_NORETURN void _serverAssertWithInfo(const client *, const robj *, const char *, const char *, int);

/* --- Modules: strings --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleString *RedisModule_CreateString(RedisModuleCtx *, const char *,
	size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleString *RedisModule_CreateStringPrintf(RedisModuleCtx *,
	const char *, ...);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleString *RedisModule_CreateStringFromLongLong(RedisModuleCtx *,
	long long);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleString *RedisModule_CreateStringFromULongLong(RedisModuleCtx *,
	unsigned long long);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleString *RedisModule_CreateStringFromDouble(RedisModuleCtx *, double);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleString *RedisModule_CreateStringFromLongDouble(RedisModuleCtx *,
	long double, int);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleString *RedisModule_CreateStringFromString(RedisModuleCtx *,
	const RedisModuleString *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleString *RedisModule_CreateStringFromStreamID(RedisModuleCtx *,
	const RedisModuleStreamID *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_CreateStringFromCallReply(RedisModuleCallReply *);
void RedisModule_FreeString(RedisModuleCtx *, GC_RELEASES RedisModuleString *);
void RedisModule_RetainString(RedisModuleCtx *, GC_RETAINS RedisModuleString *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleString *RedisModule_HoldString(RedisModuleCtx *,
	GC_KEEPS RedisModuleString *);
GC_RETURNS_BORROWED_FROM(1) const char *RedisModule_StringPtrLen(const RedisModuleString *, size_t *);
int RedisModule_StringAppendBuffer(RedisModuleCtx *, RedisModuleString *, const char *, size_t);
void RedisModule_TrimStringAllocation(RedisModuleString *);
int RedisModule_ReplyWithString(RedisModuleCtx *, RedisModuleString *);

/* --- Modules: keys and values --- */
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleKey *RedisModule_OpenKey(RedisModuleCtx *, RedisModuleString *, int);
void RedisModule_CloseKey(GC_RELEASES_NULLOK RedisModuleKey *);
GC_RETURNS_BORROWED_FROM(1) const RedisModuleString *RedisModule_GetKeyNameFromModuleKey(RedisModuleKey *);
int RedisModule_StringSet(RedisModuleKey *, GC_KEEPS RedisModuleString *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE char *RedisModule_StringDMA(RedisModuleKey *, size_t *, int);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_RandomKey(RedisModuleCtx *);
int RedisModule_ListPush(RedisModuleKey *, int, RedisModuleString *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_ListPop(RedisModuleKey *, int);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_ListGet(RedisModuleKey *, long);
int RedisModule_ListSet(RedisModuleKey *, long, RedisModuleString *);
int RedisModule_ListInsert(RedisModuleKey *, long, RedisModuleString *);
int RedisModule_ZsetAdd(RedisModuleKey *, double, RedisModuleString *, int *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_ZsetRangeCurrentElement(RedisModuleKey *,
	double *);
GC_VARARGS_BORROW int RedisModule_HashSet(RedisModuleKey *, int, ...);
/* Field and address of a string, field and address of a string, ..., NULL. */
GC_PLAIN int RedisModule_HashGet(RedisModuleKey *, int, ...);
int RedisModule_StreamIteratorNextField(RedisModuleKey *, GC_ESCAPES RedisModuleString **,
	GC_ESCAPES RedisModuleString **);
GC_SUCCESS_ZERO int RedisModule_ModuleTypeSetValue(RedisModuleKey *, RedisModuleType *, GC_STEALS_ON_SUCCESS void *);
GC_SUCCESS_ZERO int RedisModule_ModuleTypeReplaceValue(RedisModuleKey *, RedisModuleType *, GC_STEALS_ON_SUCCESS void *,
	GC_ESCAPES void **);
GC_CONTENTS GC_RETURNS_BORROWED GC_NULLABLE void *RedisModule_ModuleTypeGetValue(RedisModuleKey *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE RedisModuleType *RedisModule_ModuleTypeGetType(RedisModuleKey *);

/* --- Modules: calls and their replies; elements belong to the reply --- */
GC_VARARGS_BORROW GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GC_RUNS_CODE RedisModuleCallReply *RedisModule_Call(
	RedisModuleCtx *, const char *, const char *, ...);
void RedisModule_FreeCallReply(GC_RELEASES RedisModuleCallReply *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE RedisModuleCallReply *RedisModule_CallReplyArrayElement(RedisModuleCallReply *,
	size_t);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE RedisModuleCallReply *RedisModule_CallReplySetElement(RedisModuleCallReply *,
	size_t);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE RedisModuleCallReply *RedisModule_CallReplyAttribute(RedisModuleCallReply *);
int RedisModule_CallReplyMapElement(RedisModuleCallReply *, size_t, GC_OUT_BORROWED RedisModuleCallReply **,
	GC_OUT_BORROWED RedisModuleCallReply **);
int RedisModule_CallReplyAttributeElement(RedisModuleCallReply *, size_t, GC_OUT_BORROWED RedisModuleCallReply **,
	GC_OUT_BORROWED RedisModuleCallReply **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *RedisModule_CallReplyProto(RedisModuleCallReply *, size_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *RedisModule_CallReplyStringPtr(RedisModuleCallReply *, size_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *RedisModule_CallReplyBigNumber(RedisModuleCallReply *, size_t *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *RedisModule_CallReplyVerbatim(RedisModuleCallReply *, size_t *,
	const char **);
int RedisModule_ReplyWithCallReply(RedisModuleCtx *, RedisModuleCallReply *);
GC_VARARGS_BORROW int RedisModule_Replicate(RedisModuleCtx *, const char *, const char *, ...);

/* --- Modules: saving and loading --- */
GC_RETURNS_OWNED GC_NULLABLE RedisModuleString *RedisModule_LoadString(RedisModuleIO *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *RedisModule_LoadStringBuffer(RedisModuleIO *, size_t *);
void RedisModule_SaveString(RedisModuleIO *, RedisModuleString *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE void *RedisModule_LoadDataTypeFromString(const RedisModuleString *,
	const RedisModuleType *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE void *RedisModule_LoadDataTypeFromStringEncver(const RedisModuleString *,
	const RedisModuleType *, int);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_SaveDataTypeToString(RedisModuleCtx *, void *,
	const RedisModuleType *);
GC_VARARGS_BORROW void RedisModule_EmitAOF(RedisModuleIO *, const char *, const char *, ...);
GC_RETURNS_BORROWED_FROM(1) RedisModuleCtx *RedisModule_GetContextFromIO(RedisModuleIO *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const RedisModuleString *RedisModule_GetKeyNameFromIO(RedisModuleIO *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const RedisModuleString *RedisModule_GetKeyNameFromOptCtx(
	RedisModuleKeyOptCtx *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const RedisModuleString *RedisModule_GetToKeyNameFromOptCtx(
	RedisModuleKeyOptCtx *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const RedisModuleString *RedisModule_GetKeyNameFromDigest(RedisModuleDigest *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const RedisModuleString *RedisModule_GetKeyNameFromDefragCtx(
	RedisModuleDefragCtx *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE void *RedisModule_DefragAlloc(RedisModuleDefragCtx *,
	GC_STEALS_ON_SUCCESS void *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_DefragRedisModuleString(RedisModuleDefragCtx *,
	GC_STEALS_ON_SUCCESS RedisModuleString *);

/* --- Modules: dictionaries; what they hold escapes --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleDict *RedisModule_CreateDict(RedisModuleCtx *);
void RedisModule_FreeDict(RedisModuleCtx *, GC_RELEASES RedisModuleDict *);
int RedisModule_DictSet(RedisModuleDict *, RedisModuleString *, GC_ESCAPES void *);
int RedisModule_DictSetC(RedisModuleDict *, void *, size_t, GC_ESCAPES void *);
int RedisModule_DictReplace(RedisModuleDict *, RedisModuleString *, GC_ESCAPES void *);
int RedisModule_DictReplaceC(RedisModuleDict *, void *, size_t, GC_ESCAPES void *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *RedisModule_DictGet(RedisModuleDict *, RedisModuleString *,
	int *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *RedisModule_DictGetC(RedisModuleDict *, void *, size_t,
	int *);
int RedisModule_DictDel(RedisModuleDict *, RedisModuleString *, GC_ESCAPES void *);
int RedisModule_DictDelC(RedisModuleDict *, void *, size_t, GC_ESCAPES void *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleDictIter *RedisModule_DictIteratorStart(RedisModuleDict *,
	const char *, RedisModuleString *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleDictIter *RedisModule_DictIteratorStartC(RedisModuleDict *,
	const char *, void *, size_t);
void RedisModule_DictIteratorStop(GC_RELEASES RedisModuleDictIter *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_DictNext(RedisModuleCtx *, RedisModuleDictIter *,
	GC_ESCAPES void **);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_DictPrev(RedisModuleCtx *, RedisModuleDictIter *,
	GC_ESCAPES void **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *RedisModule_DictNextC(RedisModuleDictIter *, size_t *,
	GC_ESCAPES void **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *RedisModule_DictPrevC(RedisModuleDictIter *, size_t *,
	GC_ESCAPES void **);

/* --- Modules: blocked clients, threads, timers --- */
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleBlockedClient *RedisModule_BlockClient(RedisModuleCtx *,
	RedisModuleCmdFunc, RedisModuleCmdFunc, void (*)(RedisModuleCtx *, void *), long long);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE GC_IMMORTAL RedisModuleBlockedClient *RedisModule_BlockClientOnKeys(
	RedisModuleCtx *, RedisModuleCmdFunc, RedisModuleCmdFunc, void (*)(RedisModuleCtx *, void *), long long,
	RedisModuleString **, GC_ESCAPES int, void *);
int RedisModule_UnblockClient(GC_STEALS RedisModuleBlockedClient *, GC_ESCAPES void *);
int RedisModule_AbortBlock(GC_STEALS RedisModuleBlockedClient *);
GC_RETURNS_BORROWED GC_NULLABLE RedisModuleBlockedClient *RedisModule_GetBlockedClientHandle(RedisModuleCtx *);
GC_CONTENTS GC_RETURNS_BORROWED GC_NULLABLE void *RedisModule_GetBlockedClientPrivateData(RedisModuleCtx *);
GC_RETURNS_BORROWED GC_NULLABLE RedisModuleString *RedisModule_GetBlockedClientReadyKey(RedisModuleCtx *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleCtx *RedisModule_GetThreadSafeContext(RedisModuleBlockedClient *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleCtx *RedisModule_GetDetachedThreadSafeContext(RedisModuleCtx *);
void RedisModule_FreeThreadSafeContext(GC_RELEASES RedisModuleCtx *);
RedisModuleTimerID RedisModule_CreateTimer(RedisModuleCtx *, mstime_t, RedisModuleTimerProc, GC_ESCAPES void *);
int RedisModule_StopTimer(RedisModuleCtx *, RedisModuleTimerID, GC_ESCAPES void **);
int RedisModule_EventLoopAdd(int, int, RedisModuleEventLoopFunc, GC_ESCAPES void *);
int RedisModule_EventLoopAddOneShot(RedisModuleEventLoopOneShotFunc, GC_ESCAPES void *);
int RedisModule_Fork(RedisModuleForkDoneHandler, GC_ESCAPES void *);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleScanCursor *RedisModule_ScanCursorCreate(void);
void RedisModule_ScanCursorDestroy(GC_RELEASES RedisModuleScanCursor *);
GC_RUNS_CODE int RedisModule_Scan(RedisModuleCtx *, RedisModuleScanCursor *, RedisModuleScanCB, void *);
GC_RUNS_CODE int RedisModule_ScanKey(RedisModuleKey *, RedisModuleScanCursor *, RedisModuleScanKeyCB, void *);

/* --- Modules: users, server, filters --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleUser *RedisModule_CreateModuleUser(const char *);
void RedisModule_FreeModuleUser(GC_RELEASES RedisModuleUser *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleUser *RedisModule_GetModuleUserFromUserName(RedisModuleString *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_GetModuleUserACLString(RedisModuleUser *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_GetCurrentUserName(RedisModuleCtx *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_GetClientUserNameById(RedisModuleCtx *, uint64_t);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_GetClientNameById(RedisModuleCtx *, uint64_t);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_GetClientCertificate(RedisModuleCtx *, uint64_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN RedisModuleServerInfoData *RedisModule_GetServerInfo(RedisModuleCtx *,
	const char *);
void RedisModule_FreeServerInfo(RedisModuleCtx *, GC_RELEASES RedisModuleServerInfoData *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE RedisModuleString *RedisModule_ServerInfoGetField(RedisModuleCtx *,
	RedisModuleServerInfoData *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *RedisModule_ServerInfoGetFieldC(RedisModuleServerInfoData *,
	const char *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char **RedisModule_GetClusterNodesList(RedisModuleCtx *, size_t *);
void RedisModule_FreeClusterNodesList(GC_RELEASES_NULLOK char **);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE int *RedisModule_GetCommandKeys(RedisModuleCtx *, RedisModuleString **, int,
	int *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE RedisModuleString *RedisModule_CommandFilterArgGet(
	RedisModuleCommandFilterCtx *, int);
GC_SUCCESS_ZERO int RedisModule_CommandFilterArgInsert(RedisModuleCommandFilterCtx *, int,
	GC_STEALS_ON_SUCCESS RedisModuleString *);
GC_SUCCESS_ZERO int RedisModule_CommandFilterArgReplace(RedisModuleCommandFilterCtx *, int,
	GC_STEALS_ON_SUCCESS RedisModuleString *);
int RedisModule_ExportSharedAPI(RedisModuleCtx *, const char *, GC_ESCAPES void *);
GC_CONTENTS GC_RETURNS_BORROWED GC_NULLABLE void *RedisModule_GetSharedAPI(RedisModuleCtx *, const char *);

/* --- Modules: memory --- */
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *RedisModule_Alloc(size_t);
GC_RETURNS_OWNED GC_PLAIN void *RedisModule_TryAlloc(size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *RedisModule_Calloc(size_t, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN void *RedisModule_Realloc(GC_STEALS void *, size_t);
GC_RETURNS_OWNED GC_NEVER_NULL GC_PLAIN char *RedisModule_Strdup(const char *);
GC_RETURNS_BORROWED GC_NEVER_NULL void *RedisModule_PoolAlloc(RedisModuleCtx *, size_t);
void RedisModule_Free(GC_FREES_MEMORY void *);

#endif
