/* gccheck-model: udev | headers: libudev.h | pkg-config: libudev | package: libudev-dev */

/* libudev: what _new, _ref and udev_monitor_receive_device return is owned, what _get returns is borrowed (the
 * parent of a device lives as long as the device). _unref accepts NULL and always returns NULL.
 */
#ifndef GCCHECK_MODEL_UDEV_H
#define GCCHECK_MODEL_UDEV_H

#include "gccheck.h"

#include <stdarg.h>
#include <stddef.h>

typedef unsigned long dev_t;

struct GC_FAMILY("udev") GC_DEFAULT_BY_NAME udev;
struct GC_FAMILY("udev-device") GC_DEFAULT_BY_NAME udev_device;
struct GC_FAMILY("udev-monitor") GC_DEFAULT_BY_NAME udev_monitor;
struct GC_FAMILY("udev-enumerate") GC_DEFAULT_BY_NAME udev_enumerate;
struct GC_FAMILY("udev-queue") GC_DEFAULT_BY_NAME udev_queue;
struct GC_FAMILY("udev-hwdb") GC_DEFAULT_BY_NAME udev_hwdb;
struct udev_list_entry;

/* --- Context --- */
GC_RETURNS_ARG(1) struct udev *udev_ref(GC_RETAINS struct udev *);
GC_RETURNS_BORROWED GC_NULLABLE struct udev *udev_unref(GC_RELEASES_NULLOK struct udev *);
GC_RETURNS_OWNED struct udev *udev_new(void);
void udev_set_log_fn(struct udev *,
	void (*)(struct udev *, int, const char *, int, const char *, const char *, va_list));
int udev_get_log_priority(struct udev *);
void udev_set_log_priority(struct udev *, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE void *udev_get_userdata(struct udev *);
void udev_set_userdata(struct udev *, GC_ESCAPES void *);

/* --- Lists: they belong to the object that they were asked from --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_list_entry *udev_list_entry_get_next(struct udev_list_entry *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_list_entry *udev_list_entry_get_by_name(struct udev_list_entry *,
	const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_list_entry_get_name(struct udev_list_entry *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_list_entry_get_value(struct udev_list_entry *);

/* --- Devices --- */
GC_RETURNS_ARG(1) struct udev_device *udev_device_ref(GC_RETAINS struct udev_device *);
GC_RETURNS_BORROWED GC_NULLABLE struct udev_device *udev_device_unref(GC_RELEASES_NULLOK struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) struct udev *udev_device_get_udev(struct udev_device *);
GC_RETURNS_OWNED struct udev_device *udev_device_new_from_syspath(struct udev *, const char *);
GC_RETURNS_OWNED struct udev_device *udev_device_new_from_devnum(struct udev *, char, dev_t);
GC_RETURNS_OWNED struct udev_device *udev_device_new_from_subsystem_sysname(struct udev *, const char *, const char *);
GC_RETURNS_OWNED struct udev_device *udev_device_new_from_device_id(struct udev *, const char *);
GC_RETURNS_OWNED struct udev_device *udev_device_new_from_environment(struct udev *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_device *udev_device_get_parent(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_device *udev_device_get_parent_with_subsystem_devtype(
	struct udev_device *, const char *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_devpath(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_subsystem(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_devtype(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_syspath(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_sysname(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_sysnum(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_devnode(struct udev_device *);
int udev_device_get_is_initialized(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_list_entry *udev_device_get_devlinks_list_entry(
	struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_list_entry *udev_device_get_properties_list_entry(
	struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_list_entry *udev_device_get_tags_list_entry(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_list_entry *udev_device_get_current_tags_list_entry(
	struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_list_entry *udev_device_get_sysattr_list_entry(
	struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_property_value(struct udev_device *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_driver(struct udev_device *);
dev_t udev_device_get_devnum(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_action(struct udev_device *);
unsigned long long udev_device_get_seqnum(struct udev_device *);
unsigned long long udev_device_get_usec_since_initialized(struct udev_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE const char *udev_device_get_sysattr_value(struct udev_device *, const char *);
int udev_device_set_sysattr_value(struct udev_device *, const char *, const char *);
int udev_device_has_tag(struct udev_device *, const char *);
int udev_device_has_current_tag(struct udev_device *, const char *);

/* --- Monitors --- */
GC_RETURNS_ARG(1) struct udev_monitor *udev_monitor_ref(GC_RETAINS struct udev_monitor *);
GC_RETURNS_BORROWED GC_NULLABLE struct udev_monitor *udev_monitor_unref(GC_RELEASES_NULLOK struct udev_monitor *);
GC_RETURNS_BORROWED_FROM(1) struct udev *udev_monitor_get_udev(struct udev_monitor *);
GC_RETURNS_OWNED struct udev_monitor *udev_monitor_new_from_netlink(struct udev *, const char *);
int udev_monitor_enable_receiving(struct udev_monitor *);
int udev_monitor_set_receive_buffer_size(struct udev_monitor *, int);
int udev_monitor_get_fd(struct udev_monitor *);
GC_RETURNS_OWNED struct udev_device *udev_monitor_receive_device(struct udev_monitor *);
int udev_monitor_filter_add_match_subsystem_devtype(struct udev_monitor *, const char *, const char *);
int udev_monitor_filter_add_match_tag(struct udev_monitor *, const char *);
int udev_monitor_filter_update(struct udev_monitor *);
int udev_monitor_filter_remove(struct udev_monitor *);

/* --- Enumerations --- */
GC_RETURNS_ARG(1) struct udev_enumerate *udev_enumerate_ref(GC_RETAINS struct udev_enumerate *);
GC_RETURNS_BORROWED GC_NULLABLE struct udev_enumerate *udev_enumerate_unref(
	GC_RELEASES_NULLOK struct udev_enumerate *);
GC_RETURNS_BORROWED_FROM(1) struct udev *udev_enumerate_get_udev(struct udev_enumerate *);
GC_RETURNS_OWNED struct udev_enumerate *udev_enumerate_new(struct udev *);
int udev_enumerate_add_match_subsystem(struct udev_enumerate *, const char *);
int udev_enumerate_add_nomatch_subsystem(struct udev_enumerate *, const char *);
int udev_enumerate_add_match_sysattr(struct udev_enumerate *, const char *, const char *);
int udev_enumerate_add_nomatch_sysattr(struct udev_enumerate *, const char *, const char *);
int udev_enumerate_add_match_property(struct udev_enumerate *, const char *, const char *);
int udev_enumerate_add_match_sysname(struct udev_enumerate *, const char *);
int udev_enumerate_add_match_tag(struct udev_enumerate *, const char *);
int udev_enumerate_add_match_parent(struct udev_enumerate *, GC_KEEPS struct udev_device *);
int udev_enumerate_add_match_is_initialized(struct udev_enumerate *);
int udev_enumerate_add_syspath(struct udev_enumerate *, const char *);
int udev_enumerate_scan_devices(struct udev_enumerate *);
int udev_enumerate_scan_subsystems(struct udev_enumerate *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_list_entry *udev_enumerate_get_list_entry(
	struct udev_enumerate *);

/* --- Queue --- */
GC_RETURNS_ARG(1) struct udev_queue *udev_queue_ref(GC_RETAINS struct udev_queue *);
GC_RETURNS_BORROWED GC_NULLABLE struct udev_queue *udev_queue_unref(GC_RELEASES_NULLOK struct udev_queue *);
GC_RETURNS_BORROWED_FROM(1) struct udev *udev_queue_get_udev(struct udev_queue *);
GC_RETURNS_OWNED struct udev_queue *udev_queue_new(struct udev *);
unsigned long long udev_queue_get_kernel_seqnum(struct udev_queue *);
unsigned long long udev_queue_get_udev_seqnum(struct udev_queue *);
int udev_queue_get_udev_is_active(struct udev_queue *);
int udev_queue_get_queue_is_empty(struct udev_queue *);
int udev_queue_get_seqnum_is_finished(struct udev_queue *, unsigned long long);
int udev_queue_get_seqnum_sequence_is_finished(struct udev_queue *, unsigned long long, unsigned long long);
int udev_queue_get_fd(struct udev_queue *);
int udev_queue_flush(struct udev_queue *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_list_entry *udev_queue_get_queued_list_entry(struct udev_queue *);

/* --- Hardware database --- */
GC_RETURNS_OWNED struct udev_hwdb *udev_hwdb_new(struct udev *);
GC_RETURNS_ARG(1) struct udev_hwdb *udev_hwdb_ref(GC_RETAINS struct udev_hwdb *);
GC_RETURNS_BORROWED GC_NULLABLE struct udev_hwdb *udev_hwdb_unref(GC_RELEASES_NULLOK struct udev_hwdb *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct udev_list_entry *udev_hwdb_get_properties_list_entry(
	struct udev_hwdb *, const char *, unsigned int);
int udev_util_encode_string(const char *, char *, size_t);

#endif
