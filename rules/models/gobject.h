/* gccheck-model: gobject | triggers: glib-object.h gobject.h gtype.h | headers: glib-object.h | pkg-config: gobject-2.0 | package: libglib2.0-dev */
/* GObject. Whether a new object floats depends on its type: descendants of GInitiallyUnowned (widgets, GStreamer
 * elements) do, others do not. Functions that make an object of any type (g_object_new) carry both words,
 * GC_RETURNS_OWNED and GC_RETURNS_FLOATING: a function that sinks takes the reference over, everything else sees an
 * owned one.
 */
#ifndef GCCHECK_MODEL_GOBJECT_H
#define GCCHECK_MODEL_GOBJECT_H

#include "glib.h"

/* Objects; a function without a contract that returns one goes by its name. */
#define GOBJECT(Name) COUNTED("gobject", Name)
/* The same for descendants of GInitiallyUnowned. */
#define FLOATER(Name) typedef struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME GC_DEFAULT_FLOATING _##Name Name

/* --- The objects themselves -------------------------------------------------------------------------------- */

typedef gsize GType;
typedef struct _GData GData;
typedef struct _GTypeClass GTypeClass;
typedef struct _GTypeInstance GTypeInstance;

struct _GTypeClass {
	GType g_type;
};

struct _GTypeInstance {
	GTypeClass *g_class;
};

struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME _GObject {
	GTypeInstance g_type_instance;
	GC_COUNTER volatile guint ref_count;
	GData *qdata;
};

struct GC_FAMILY("gobject") GC_DEFAULT_BY_NAME GC_DEFAULT_FLOATING _GInitiallyUnowned {
	GTypeInstance g_type_instance;
	GC_COUNTER volatile guint ref_count;
	GData *qdata;
};

struct GC_FAMILY("gparamspec") GC_DEFAULT_BY_NAME _GParamSpec {
	GTypeInstance g_type_instance;
	const char *name;
	int flags;
	GType value_type;
	GType owner_type;
	char *_nick;
	char *_blurb;
	GData *qdata;
	GC_COUNTER guint ref_count;
	guint param_id;
};

typedef struct _GObject GObject;
typedef struct _GInitiallyUnowned GInitiallyUnowned;
typedef struct _GParamSpec GParamSpec;

typedef struct {
	union {
		gpointer p;
	} priv;
} GWeakRef;

typedef void (*GCallback)(void);
typedef struct _GTypeModule GTypeModule;
typedef struct GC_FAMILY("gclosure") GC_DEFAULT_BY_NAME _GClosure GClosure;
typedef void (*GClosureNotify)(GC_RELEASES_NULLOK gpointer, GClosure *);
typedef gpointer (*GBoxedCopyFunc)(gpointer);
typedef void (*GBoxedFreeFunc)(GC_RELEASES gpointer);

/* --- Types ------------------------------------------------------------------------------------------------- */

typedef signed char gint8;

GOBJECT(GBinding); GOBJECT(GBindingGroup); GOBJECT(GSignalGroup);

typedef struct _GObjectClass GObjectClass; typedef struct _GSignalInvocationHint GSignalInvocationHint;
typedef struct _GValue GValue;

typedef void (*GToggleNotify)(gpointer, GObject *, gboolean);
typedef void (*GWeakNotify)(gpointer, GObject *);
typedef gboolean (*GBindingTransformFunc)(GBinding *, const GValue *, GValue *, gpointer);
typedef gboolean (*GSignalEmissionHook)(GSignalInvocationHint *, unsigned, const GValue *, gpointer);

/* --- Making and counting ----------------------------------------------------------------------------------- */

GC_RETURNS_OWNED GC_RETURNS_FLOATING GC_NEVER_NULL GC_VARARGS_BORROW gpointer g_object_new(GType, const char *, ...);
GC_RETURNS_OWNED GC_RETURNS_FLOATING GC_NEVER_NULL GObject *g_object_new_with_properties(GType, unsigned,
	const char **, const GValue *);
GC_RETURNS_OWNED GC_RETURNS_FLOATING GC_NEVER_NULL GObject *g_object_new_valist(GType, const char *, va_list);
GC_RETURNS_ARG(1) gpointer g_object_ref(GC_RETAINS gpointer);
GC_RETURNS_ARG(1) gpointer g_object_ref_sink(GC_SINKS gpointer);
GC_RETURNS_OWNED gpointer g_object_take_ref(GC_STEALS gpointer);
void g_object_unref(GC_RELEASES gpointer);
void g_clear_object(GC_CLEARS GObject **);
gboolean g_set_object(GC_REPLACES GObject **, GC_KEEPS GObject *);
void g_assert_finalize_object(GC_RELEASES GObject *);
GC_RUNS_CODE void g_object_run_dispose(GObject *);
void g_object_add_toggle_ref(GC_RETAINS GObject *, GToggleNotify, GC_ESCAPES gpointer);
void g_object_remove_toggle_ref(GC_RELEASES GObject *, GToggleNotify, gpointer);

/* --- Weak references --------------------------------------------------------------------------------------- */

void g_object_weak_ref(GObject *, GWeakNotify, GC_ESCAPES gpointer);
void g_object_weak_unref(GObject *, GWeakNotify, gpointer);
void g_object_add_weak_pointer(GObject *, GC_ESCAPES gpointer *);
void g_object_remove_weak_pointer(GObject *, gpointer *);
void g_clear_weak_pointer(gpointer *);
gboolean g_set_weak_pointer(GC_ESCAPES gpointer *, GObject *);
void g_weak_ref_clear(GWeakRef *);
void g_weak_ref_init(GWeakRef *, gpointer);
void g_weak_ref_set(GWeakRef *, gpointer);
GC_RETURNS_OWNED GC_NULLABLE gpointer g_weak_ref_get(GWeakRef *);

/* --- Properties and data ----------------------------------------------------------------------------------- */

GC_RUNS_CODE GC_VARARGS_BORROW void g_object_set(gpointer, const char *, ...);
GC_VARARGS_OUT_OWNED void g_object_get(gpointer, const char *, ...);
GC_RUNS_CODE void g_object_set_property(GObject *, const char *, const GValue *);
GC_RUNS_CODE void g_object_notify(GObject *, const char *);
GC_RUNS_CODE void g_object_notify_by_pspec(GObject *, GParamSpec *);
GC_RUNS_CODE void g_object_thaw_notify(GObject *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE gpointer g_object_get_data(GObject *, const char *);
void g_object_set_data(GObject *, const char *, GC_ESCAPES gpointer);
void g_object_set_data_full(GObject *, const char *, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE gpointer g_object_get_qdata(GObject *, GQuark);
void g_object_set_qdata(GObject *, GQuark, GC_ESCAPES gpointer);
void g_object_set_qdata_full(GObject *, GQuark, GC_DESTROYED_BY(4) gpointer, GDestroyNotify);
GC_RETURNS_BORROWED_FROM(1) GBinding *g_object_bind_property(gpointer, const char *, gpointer, const char *, int);
GC_RETURNS_BORROWED_FROM(1) GBinding *g_object_bind_property_full(gpointer, const char *, gpointer, const char *, int,
	GBindingTransformFunc, GBindingTransformFunc, GC_DESTROYED_BY(9) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GC_NULLABLE GObject *g_binding_dup_source(GBinding *);
GC_RETURNS_OWNED GC_NULLABLE GObject *g_binding_dup_target(GBinding *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GObject *g_binding_get_source(GBinding *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GObject *g_binding_get_target(GBinding *);
GC_RETURNS_OWNED GC_NEVER_NULL GBindingGroup *g_binding_group_new(void);
GC_RETURNS_OWNED GC_NULLABLE gpointer g_binding_group_dup_source(GBindingGroup *);
void g_binding_group_bind_full(GBindingGroup *, const char *, gpointer, const char *, int, GBindingTransformFunc,
	GC_DESTROYED_BY(8) GBindingTransformFunc, GC_DESTROYED_BY(9) gpointer, GDestroyNotify);
GC_RETURNS_OWNED GC_NEVER_NULL GSignalGroup *g_signal_group_new(GType);
GC_RETURNS_OWNED GC_NULLABLE gpointer g_signal_group_dup_target(GSignalGroup *);
void g_signal_group_connect(GSignalGroup *, const char *, GCallback, GC_ESCAPES gpointer);
void g_signal_group_connect_after(GSignalGroup *, const char *, GCallback, GC_ESCAPES gpointer);
void g_signal_group_connect_swapped(GSignalGroup *, const char *, GCallback, GC_ESCAPES gpointer);
void g_signal_group_connect_data(GSignalGroup *, const char *, GCallback, GC_DESTROYED_BY(5) gpointer, GClosureNotify,
	int);

/* --- Signals ----------------------------------------------------------------------------------------------- */

unsigned long g_signal_connect_data(gpointer, const char *, GCallback, GC_DESTROYED_BY(5) gpointer, GClosureNotify,
	int);
void g_signal_handler_disconnect(gpointer, unsigned long);
void g_signal_handler_block(gpointer, unsigned long);
void g_signal_handler_unblock(gpointer, unsigned long);
gboolean g_signal_handler_is_connected(gpointer, unsigned long);
unsigned g_signal_handlers_disconnect_matched(gpointer, int, unsigned, GQuark, GClosure *, gpointer, gpointer);
unsigned g_signal_handlers_block_matched(gpointer, int, unsigned, GQuark, GClosure *, gpointer, gpointer);
unsigned g_signal_handlers_unblock_matched(gpointer, int, unsigned, GQuark, GClosure *, gpointer, gpointer);
unsigned long g_signal_connect_object(gpointer, const char *, GCallback, gpointer, int);
unsigned long g_signal_connect_closure(gpointer, const char *, GC_SINKS GClosure *, gboolean);
unsigned long g_signal_connect_closure_by_id(gpointer, unsigned, GQuark, GC_SINKS GClosure *, gboolean);
typedef gboolean (*GSignalAccumulator)(GSignalInvocationHint *, GValue *, const GValue *, gpointer);
typedef void (*GSignalCMarshaller)(GClosure *, GValue *, unsigned, const GValue *, gpointer, gpointer);
GC_RETURNS_FLOATING GC_NEVER_NULL GClosure *g_signal_type_cclosure_new(GType, unsigned);
unsigned g_signal_newv(const char *, GType, int, GC_SINKS GClosure *, GSignalAccumulator, gpointer, GSignalCMarshaller, GType,
	unsigned, GType *);
unsigned g_signal_new_valist(const char *, GType, int, GC_SINKS GClosure *, GSignalAccumulator, gpointer, GSignalCMarshaller,
	GType, unsigned, va_list);
void g_signal_override_class_closure(unsigned, GType, GC_SINKS GClosure *);
GC_RUNS_CODE void g_signal_emit(gpointer, unsigned, GQuark, ...);
GC_RUNS_CODE void g_signal_emit_by_name(gpointer, const char *, ...);
GC_RUNS_CODE void g_signal_emit_valist(gpointer, unsigned, GQuark, va_list);
GC_RUNS_CODE void g_signal_emitv(const GValue *, unsigned, GQuark, GValue *);
unsigned long g_signal_add_emission_hook(unsigned, GQuark, GSignalEmissionHook, GC_DESTROYED_BY(5) gpointer,
	GDestroyNotify);

/* --- Closures: made floating ------------------------------------------------------------------------------- */

GC_RETURNS_ARG(1) GClosure *g_closure_ref(GC_RETAINS GClosure *);
void g_closure_unref(GC_RELEASES GClosure *);
/* Gives the floating reference back; it comes after a g_closure_ref. */
void g_closure_sink(GC_RELEASES GClosure *);
GC_RETURNS_FLOATING GC_NEVER_NULL GClosure *g_closure_new_simple(unsigned, GC_ESCAPES gpointer);
GC_RETURNS_FLOATING GC_NEVER_NULL GClosure *g_closure_new_object(unsigned, GObject *);
void g_closure_add_finalize_notifier(GClosure *, GC_DESTROYED_BY(3) gpointer, GClosureNotify);
GC_RUNS_CODE void g_closure_invoke(GClosure *, GValue *, unsigned, const GValue *, gpointer);
GC_RETURNS_FLOATING GC_NEVER_NULL GClosure *g_cclosure_new(GCallback, GC_DESTROYED_BY(3) gpointer, GClosureNotify);
GC_RETURNS_FLOATING GC_NEVER_NULL GClosure *g_cclosure_new_swap(GCallback, GC_DESTROYED_BY(3) gpointer,
	GClosureNotify);
GC_RETURNS_FLOATING GC_NEVER_NULL GClosure *g_cclosure_new_object(GCallback, GObject *);
GC_RETURNS_FLOATING GC_NEVER_NULL GClosure *g_cclosure_new_object_swap(GCallback, GObject *);
/* A type module lives as long as the program: its types cannot be taken back. */
gboolean g_type_module_use(GC_ESCAPES GTypeModule *);
void g_source_set_closure(GSource *, GC_SINKS GClosure *);

/* --- Values ------------------------------------------------------------------------------------------------ */

GC_RETURNS_ARG(1) GValue *g_value_init(GValue *, GType);
GC_RETURNS_ARG(1) GValue *g_value_reset(GValue *);
void g_value_set_object(GValue *, GC_KEEPS gpointer);
void g_value_take_object(GValue *, GC_STEALS gpointer);
GC_RETURNS_OWNED GC_NULLABLE gpointer g_value_dup_object(const GValue *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE gpointer g_value_get_object(const GValue *);
void g_value_set_boxed(GValue *, const void *);
void g_value_take_boxed(GValue *, GC_STEALS const void *);
GC_RETURNS_OWNED GC_NULLABLE gpointer g_value_dup_boxed(const GValue *);
GC_CONTENTS GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE gpointer g_value_get_boxed(const GValue *);
void g_value_set_param(GValue *, GC_KEEPS GParamSpec *);
void g_value_take_param(GValue *, GC_STEALS GParamSpec *);
GC_RETURNS_OWNED GC_NULLABLE GParamSpec *g_value_dup_param(const GValue *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GParamSpec *g_value_get_param(const GValue *);
void g_value_set_variant(GValue *, GC_SINKS GVariant *);
void g_value_take_variant(GValue *, GC_STEALS GVariant *);
GC_RETURNS_OWNED GC_NULLABLE GVariant *g_value_dup_variant(const GValue *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GVariant *g_value_get_variant(const GValue *);
void g_value_take_string(GValue *, GC_STEALS char *);
GC_RETURNS_OWNED GC_PLAIN GC_NULLABLE char *g_value_dup_string(const GValue *);
void g_value_set_pointer(GValue *, GC_ESCAPES gpointer);
void g_value_set_static_boxed(GValue *, GC_ESCAPES const void *);
void g_value_set_instance(GValue *, GC_KEEPS gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_strdup_value_contents(const GValue *);

/* --- Parameter specifications: made floating, sunk by the class -------------------------------------------- */

GC_RETURNS_ARG(1) GParamSpec *g_param_spec_ref(GC_RETAINS GParamSpec *);
GC_RETURNS_ARG(1) GParamSpec *g_param_spec_ref_sink(GC_SINKS GParamSpec *);
void g_param_spec_sink(GC_RELEASES GParamSpec *);
void g_param_spec_unref(GC_RELEASES GParamSpec *);
GC_RETURNS_FLOATING GC_NEVER_NULL gpointer g_param_spec_internal(GType, const char *, const char *, const char *,
	int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_boolean(const char *, const char *, const char *, gboolean,
	int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_boxed(const char *, const char *, const char *, GType,
	int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_char(const char *, const char *, const char *, gint8,
	gint8, gint8, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_double(const char *, const char *, const char *, double,
	double, double, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_enum(const char *, const char *, const char *, GType, int,
	int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_flags(const char *, const char *, const char *, GType,
	unsigned, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_float(const char *, const char *, const char *, float,
	float, float, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_gtype(const char *, const char *, const char *, GType,
	int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_int(const char *, const char *, const char *, int, int,
	int, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_int64(const char *, const char *, const char *, gint64,
	gint64, gint64, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_long(const char *, const char *, const char *, long, long,
	long, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_object(const char *, const char *, const char *, GType,
	int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_override(const char *, GParamSpec *);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_param(const char *, const char *, const char *, GType,
	int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_pointer(const char *, const char *, const char *, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_string(const char *, const char *, const char *,
	const char *, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_uchar(const char *, const char *, const char *, guint8,
	guint8, guint8, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_uint(const char *, const char *, const char *, unsigned,
	unsigned, unsigned, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_uint64(const char *, const char *, const char *, guint64,
	guint64, guint64, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_ulong(const char *, const char *, const char *,
	unsigned long, unsigned long, unsigned long, int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_unichar(const char *, const char *, const char *, gunichar,
	int);
GC_RETURNS_FLOATING GC_NEVER_NULL GParamSpec *g_param_spec_variant(const char *, const char *, const char *,
	const GVariantType *, GC_STEALS GVariant *, int);
void g_object_class_install_property(GObjectClass *, unsigned, GC_SINKS GParamSpec *);
void g_object_class_install_properties(GObjectClass *, unsigned, GC_SINKS GParamSpec **);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GParamSpec *g_object_class_find_property(GObjectClass *, const char *);
GC_RETURNS_CONTAINER GC_PLAIN GParamSpec **g_object_class_list_properties(GObjectClass *, unsigned *);
void g_object_interface_install_property(gpointer, GC_SINKS GParamSpec *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE GParamSpec *g_object_interface_find_property(gpointer, const char *);

/* --- Types and boxed values -------------------------------------------------------------------------------- */

/* The checked casts, such as G_OBJECT(x) and MY_TYPE(x). */
GC_RETURNS_ARG(1) GTypeInstance *g_type_check_instance_cast(GTypeInstance *, GType);
GC_RETURNS_ARG(1) GTypeClass *g_type_check_class_cast(GTypeClass *, GType);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_type_class_ref(GType);
void g_type_class_unref(GC_RELEASES gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL gpointer g_type_default_interface_ref(GType);
void g_type_default_interface_unref(GC_RELEASES gpointer);
GC_RETURNS_OWNED GC_PLAIN GType *g_type_children(GType, unsigned *);
GC_RETURNS_OWNED GC_PLAIN GType *g_type_interfaces(GType, unsigned *);
GC_RETURNS_OWNED GC_PLAIN GType *g_type_interface_prerequisites(GType, unsigned *);
GC_RETURNS_OWNED GC_NEVER_NULL gpointer g_boxed_copy(GType, const void *);
void g_boxed_free(GC_RELEASES GType, GC_RELEASES gpointer);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_enum_to_string(GType, int);
GC_RETURNS_OWNED GC_PLAIN GC_NEVER_NULL char *g_flags_to_string(GType, unsigned);

#endif
