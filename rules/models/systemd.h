/* gccheck-model: systemd | headers: systemd/sd-bus.h systemd/sd-event.h systemd/sd-device.h systemd/sd-hwdb.h systemd/sd-journal.h systemd/sd-login.h | triggers: systemd/sd-bus.h systemd/sd-event.h systemd/sd-device.h systemd/sd-hwdb.h systemd/sd-journal.h systemd/sd-login.h | pkg-config: libsystemd | package: libsystemd-dev */

/* libsystemd (sd-bus, sd-event, sd-device, sd-journal, sd-login). A constructor stores a new reference where its pointer says
 * and returns a negative errno where it fails; _unref allows NULL and returns NULL. A slot or source that is not asked
 * for (NULL) floats: it belongs to its bus or loop. What a getter gives is lent.
 */
#ifndef GCCHECK_MODEL_SYSTEMD_H
#define GCCHECK_MODEL_SYSTEMD_H

#include "gccheck.h"

#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct inotify_event;
struct GC_FAMILY("sd") sd_bus;
struct GC_FAMILY("sd") sd_bus_creds;
struct sd_bus_error;
struct GC_FAMILY("sd") sd_bus_message;
struct GC_FAMILY("sd") sd_bus_slot;
struct GC_FAMILY("sd") sd_bus_track;
struct sd_bus_vtable;
struct GC_FAMILY("sd") sd_device;
struct GC_FAMILY("sd") sd_device_enumerator;
struct GC_FAMILY("sd") sd_device_monitor;
struct GC_FAMILY("sd") sd_event;
struct GC_FAMILY("sd") sd_event_source;
struct sd_hwdb;
struct sd_journal;
struct sd_login_monitor;
struct siginfo_t;
struct signalfd_siginfo;
typedef int (*sd_bus_message_handler_t)(struct sd_bus_message *, void *, struct sd_bus_error *);
typedef int (*sd_bus_track_handler_t)(struct sd_bus_track *, void *);
typedef int (*sd_event_child_handler_t)(struct sd_event_source *, const struct siginfo_t *, void *);
typedef int (*sd_event_handler_t)(struct sd_event_source *, void *);
typedef int (*sd_event_inotify_handler_t)(struct sd_event_source *, const struct inotify_event *, void *);
typedef int (*sd_event_io_handler_t)(struct sd_event_source *, int, unsigned int, void *);
typedef int (*sd_event_signal_handler_t)(struct sd_event_source *, const struct signalfd_siginfo *, void *);
typedef int (*sd_event_time_handler_t)(struct sd_event_source *, unsigned long, void *);

GC_RETURNS_ARG(1) struct sd_bus *sd_bus_ref(GC_RETAINS struct sd_bus *);
struct sd_bus *sd_bus_unref(GC_RELEASES_NULLOK struct sd_bus *);
GC_RETURNS_ARG(1) struct sd_bus_message *sd_bus_message_ref(GC_RETAINS struct sd_bus_message *);
struct sd_bus_message *sd_bus_message_unref(GC_RELEASES_NULLOK struct sd_bus_message *);
GC_RETURNS_ARG(1) struct sd_bus_slot *sd_bus_slot_ref(GC_RETAINS struct sd_bus_slot *);
struct sd_bus_slot *sd_bus_slot_unref(GC_RELEASES_NULLOK struct sd_bus_slot *);
GC_RETURNS_ARG(1) struct sd_bus_track *sd_bus_track_ref(GC_RETAINS struct sd_bus_track *);
struct sd_bus_track *sd_bus_track_unref(GC_RELEASES_NULLOK struct sd_bus_track *);
GC_RETURNS_ARG(1) struct sd_bus_creds *sd_bus_creds_ref(GC_RETAINS struct sd_bus_creds *);
struct sd_bus_creds *sd_bus_creds_unref(GC_RELEASES_NULLOK struct sd_bus_creds *);
GC_RETURNS_ARG(1) struct sd_event *sd_event_ref(GC_RETAINS struct sd_event *);
struct sd_event *sd_event_unref(GC_RELEASES_NULLOK struct sd_event *);
GC_RETURNS_ARG(1) struct sd_event_source *sd_event_source_ref(GC_RETAINS struct sd_event_source *);
struct sd_event_source *sd_event_source_unref(GC_RELEASES_NULLOK struct sd_event_source *);
GC_RETURNS_ARG(1) struct sd_device *sd_device_ref(GC_RETAINS struct sd_device *);
struct sd_device *sd_device_unref(GC_RELEASES_NULLOK struct sd_device *);
GC_RETURNS_ARG(1) struct sd_device_enumerator *sd_device_enumerator_ref(GC_RETAINS struct sd_device_enumerator *);
struct sd_device_enumerator *sd_device_enumerator_unref(GC_RELEASES_NULLOK struct sd_device_enumerator *);
GC_RETURNS_ARG(1) struct sd_device_monitor *sd_device_monitor_ref(GC_RETAINS struct sd_device_monitor *);
struct sd_device_monitor *sd_device_monitor_unref(GC_RELEASES_NULLOK struct sd_device_monitor *);
GC_RETURNS_ARG(1) struct sd_hwdb *sd_hwdb_ref(GC_RETAINS struct sd_hwdb *);
struct sd_hwdb *sd_hwdb_unref(GC_RELEASES_NULLOK struct sd_hwdb *);
struct sd_bus *sd_bus_close_unref(GC_RELEASES_NULLOK struct sd_bus *);
struct sd_bus *sd_bus_flush_close_unref(GC_RELEASES_NULLOK struct sd_bus *);
struct sd_event_source *sd_event_source_disable_unref(GC_RELEASES_NULLOK struct sd_event_source *);
void sd_journal_close(GC_RELEASES_NULLOK struct sd_journal *);
struct sd_login_monitor *sd_login_monitor_unref(GC_RELEASES_NULLOK struct sd_login_monitor *);
GC_SUCCESS_NONNEGATIVE int sd_bus_open(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **);
GC_SUCCESS_NONNEGATIVE int sd_bus_open_user(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **);
GC_SUCCESS_NONNEGATIVE int sd_bus_open_system(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **);
GC_SUCCESS_NONNEGATIVE int sd_bus_open_with_description(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **, const char *);
GC_SUCCESS_NONNEGATIVE int sd_bus_open_user_with_description(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **, const char *);
GC_SUCCESS_NONNEGATIVE int sd_bus_open_system_with_description(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **,
	const char *);
GC_SUCCESS_NONNEGATIVE int sd_bus_open_system_remote(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **, const char *);
GC_SUCCESS_NONNEGATIVE int sd_bus_open_system_machine(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **, const char *);
GC_SUCCESS_NONNEGATIVE int sd_bus_new(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **);
GC_SUCCESS_NONNEGATIVE int sd_bus_default(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **);
GC_SUCCESS_NONNEGATIVE int sd_bus_default_user(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **);
GC_SUCCESS_NONNEGATIVE int sd_bus_default_system(GC_OUT_OWNED_ON_SUCCESS struct sd_bus **);
GC_SUCCESS_NONNEGATIVE int sd_bus_message_new(struct sd_bus *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_message **,
	unsigned char);
GC_SUCCESS_NONNEGATIVE int sd_bus_message_new_signal(struct sd_bus *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_bus_message **, const char *, const char *, const char *);
GC_SUCCESS_NONNEGATIVE int sd_bus_message_new_method_call(struct sd_bus *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_bus_message **, const char *, const char *, const char *, const char *);
GC_SUCCESS_NONNEGATIVE int sd_bus_message_new_method_return(struct sd_bus_message *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_bus_message **);
GC_SUCCESS_NONNEGATIVE int sd_bus_message_new_method_error(struct sd_bus_message *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_bus_message **, const struct sd_bus_error *);
GC_SUCCESS_NONNEGATIVE int sd_bus_message_new_method_errno(struct sd_bus_message *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_bus_message **, int, const struct sd_bus_error *);
GC_SUCCESS_NONNEGATIVE int sd_bus_call(struct sd_bus *, struct sd_bus_message *, unsigned long,
	struct sd_bus_error *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_message **);
GC_SUCCESS_NONNEGATIVE int sd_bus_call_method(struct sd_bus *, const char *, const char *, const char *,
	const char *, struct sd_bus_error *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_message **, const char *, ...);
GC_SUCCESS_NONNEGATIVE int sd_bus_get_property(struct sd_bus *, const char *, const char *, const char *,
	const char *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_error *, struct sd_bus_message **, const char *);
GC_SUCCESS_NONNEGATIVE int sd_bus_process(struct sd_bus *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_message **);
GC_SUCCESS_NONNEGATIVE int sd_bus_track_new(struct sd_bus *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_track **,
	sd_bus_track_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_bus_creds_new_from_pid(GC_OUT_OWNED_ON_SUCCESS struct sd_bus_creds **, int,
	unsigned long);
GC_SUCCESS_NONNEGATIVE int sd_bus_query_sender_creds(struct sd_bus_message *, unsigned long,
	GC_OUT_OWNED_ON_SUCCESS struct sd_bus_creds **);
GC_SUCCESS_NONNEGATIVE int sd_bus_get_name_creds(struct sd_bus *, const char *, unsigned long,
	GC_OUT_OWNED_ON_SUCCESS struct sd_bus_creds **);
GC_SUCCESS_NONNEGATIVE int sd_event_new(GC_OUT_OWNED_ON_SUCCESS struct sd_event **);
GC_SUCCESS_NONNEGATIVE int sd_event_default(GC_OUT_OWNED_ON_SUCCESS struct sd_event **);
GC_SUCCESS_NONNEGATIVE GC_PLAIN int sd_journal_open(GC_OUT_OWNED_ON_SUCCESS struct sd_journal **, int);
GC_SUCCESS_NONNEGATIVE GC_PLAIN int sd_journal_open_directory(GC_OUT_OWNED_ON_SUCCESS struct sd_journal **,
	const char *, int);
GC_SUCCESS_NONNEGATIVE GC_PLAIN int sd_journal_open_files(GC_OUT_OWNED_ON_SUCCESS struct sd_journal **,
	const char **, int);
GC_SUCCESS_NONNEGATIVE int sd_device_new_from_syspath(GC_OUT_OWNED_ON_SUCCESS struct sd_device **, const char *);
GC_SUCCESS_NONNEGATIVE int sd_device_new_from_devnum(GC_OUT_OWNED_ON_SUCCESS struct sd_device **, char,
	unsigned long);
GC_SUCCESS_NONNEGATIVE int sd_device_new_from_subsystem_sysname(GC_OUT_OWNED_ON_SUCCESS struct sd_device **,
	const char *, const char *);
GC_SUCCESS_NONNEGATIVE int sd_device_new_from_device_id(GC_OUT_OWNED_ON_SUCCESS struct sd_device **, const char *);
GC_SUCCESS_NONNEGATIVE int sd_device_new_from_devname(GC_OUT_OWNED_ON_SUCCESS struct sd_device **, const char *);
GC_SUCCESS_NONNEGATIVE int sd_device_new_from_path(GC_OUT_OWNED_ON_SUCCESS struct sd_device **, const char *);
GC_SUCCESS_NONNEGATIVE int sd_device_new_from_ifname(GC_OUT_OWNED_ON_SUCCESS struct sd_device **, const char *);
GC_SUCCESS_NONNEGATIVE int sd_device_new_from_ifindex(GC_OUT_OWNED_ON_SUCCESS struct sd_device **, int);
GC_SUCCESS_NONNEGATIVE int sd_device_enumerator_new(GC_OUT_OWNED_ON_SUCCESS struct sd_device_enumerator **);
GC_SUCCESS_NONNEGATIVE int sd_device_monitor_new(GC_OUT_OWNED_ON_SUCCESS struct sd_device_monitor **);
GC_SUCCESS_NONNEGATIVE GC_PLAIN int sd_hwdb_new(GC_OUT_OWNED_ON_SUCCESS struct sd_hwdb **);
GC_SUCCESS_NONNEGATIVE GC_PLAIN int sd_login_monitor_new(const char *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_login_monitor **);
GC_SUCCESS_NONNEGATIVE int sd_event_add_io(struct sd_event *, GC_OUT_OWNED_ON_SUCCESS struct sd_event_source **,
	int, unsigned int, sd_event_io_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_event_add_time(struct sd_event *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_event_source **, int, unsigned long, unsigned long, sd_event_time_handler_t,
	void *);
GC_SUCCESS_NONNEGATIVE int sd_event_add_time_relative(struct sd_event *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_event_source **, int, unsigned long, unsigned long, sd_event_time_handler_t,
	void *);
GC_SUCCESS_NONNEGATIVE int sd_event_add_signal(struct sd_event *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_event_source **, int, sd_event_signal_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_event_add_child(struct sd_event *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_event_source **, int, int, sd_event_child_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_event_add_defer(struct sd_event *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_event_source **, sd_event_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_event_add_post(struct sd_event *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_event_source **, sd_event_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_event_add_exit(struct sd_event *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_event_source **, sd_event_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_event_add_inotify(struct sd_event *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_event_source **, const char *, unsigned int, sd_event_inotify_handler_t,
	void *);
GC_SUCCESS_NONNEGATIVE int sd_bus_add_match(struct sd_bus *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_slot **,
	const char *, sd_bus_message_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_bus_match_signal(struct sd_bus *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_slot **,
	const char *, const char *, const char *, const char *, sd_bus_message_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_bus_add_object(struct sd_bus *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_slot **,
	const char *, sd_bus_message_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_bus_add_object_vtable(struct sd_bus *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_bus_slot **, const char *, const char *, const struct sd_bus_vtable *,
	void *);
GC_SUCCESS_NONNEGATIVE int sd_bus_add_fallback(struct sd_bus *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_slot **,
	const char *, sd_bus_message_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_bus_add_filter(struct sd_bus *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_slot **,
	sd_bus_message_handler_t, void *);
GC_SUCCESS_NONNEGATIVE int sd_bus_call_async(struct sd_bus *, GC_OUT_OWNED_ON_SUCCESS struct sd_bus_slot **,
	struct sd_bus_message *, sd_bus_message_handler_t, void *, unsigned long);
GC_SUCCESS_NONNEGATIVE int sd_bus_call_method_async(struct sd_bus *,
	GC_OUT_OWNED_ON_SUCCESS struct sd_bus_slot **, const char *, const char *, const char *, const char *,
	sd_bus_message_handler_t, void *, const char *, ...);
GC_RETURNS_BORROWED_FROM(1) struct sd_bus *sd_bus_message_get_bus(struct sd_bus_message *);
GC_RETURNS_BORROWED_FROM(1) struct sd_event *sd_bus_get_event(struct sd_bus *);
GC_RETURNS_BORROWED_FROM(1) struct sd_event *sd_event_source_get_event(struct sd_event_source *);
GC_RETURNS_BORROWED_FROM(1) struct sd_bus *sd_bus_slot_get_bus(struct sd_bus_slot *);
GC_RETURNS_BORROWED_FROM(1) struct sd_bus_message *sd_bus_get_current_message(struct sd_bus *);
GC_RETURNS_BORROWED_FROM(1) struct sd_bus_slot *sd_bus_get_current_slot(struct sd_bus *);
int sd_bus_attach_event(struct sd_bus *, GC_KEEPS struct sd_event *, int);
int sd_bus_send(struct sd_bus *, struct sd_bus_message *, unsigned long *);
int sd_bus_message_send(struct sd_bus_message *);
GC_SUCCESS_NONNEGATIVE int sd_device_get_parent(struct sd_device *, GC_OUT_BORROWED struct sd_device **);
GC_SUCCESS_NONNEGATIVE int sd_device_get_parent_with_subsystem_devtype(struct sd_device *, const char *,
	const char *, GC_OUT_BORROWED struct sd_device **);
GC_RETURNS_BORROWED_FROM(1) struct sd_device *sd_device_enumerator_get_device_first(struct sd_device_enumerator *);
GC_RETURNS_BORROWED_FROM(1) struct sd_device *sd_device_enumerator_get_device_next(struct sd_device_enumerator *);

#endif
