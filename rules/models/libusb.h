/* gccheck-model: libusb | headers: libusb-1.0/libusb.h | triggers: libusb.h | pkg-config: libusb-1.0 | package: libusb-1.0-0-dev */

/* libusb 1.0. A device is counted: ref_device and unref_device; a list of devices holds a reference to each, which
 * free_device_list gives back where its second argument is 1. Handles, descriptors and transfers have one owner.
 */
#ifndef GCCHECK_MODEL_LIBUSB_H
#define GCCHECK_MODEL_LIBUSB_H

#include "gccheck.h"

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct libusb_bos_descriptor;
struct libusb_config_descriptor;
struct libusb_context;
struct GC_FAMILY("libusb") libusb_device;
struct libusb_device_handle;
struct libusb_endpoint_descriptor;
struct libusb_pollfd;
struct libusb_ss_endpoint_companion_descriptor;
struct libusb_transfer;

GC_RETURNS_ARG(1) struct libusb_device *libusb_ref_device(GC_RETAINS struct libusb_device *);
void libusb_unref_device(GC_RELEASES_NULLOK struct libusb_device *);
GC_RETURNS_BORROWED_FROM(1) struct libusb_device *libusb_get_device(struct libusb_device_handle *);
GC_RETURNS_BORROWED struct libusb_device *libusb_get_parent(struct libusb_device *);
GC_PLAIN GC_SUCCESS_ZERO int libusb_open(struct libusb_device *,
	GC_OUT_OWNED_ON_SUCCESS struct libusb_device_handle **);
GC_RETURNS_OWNED GC_PLAIN struct libusb_device_handle *libusb_open_device_with_vid_pid(struct libusb_context *,
	unsigned short, unsigned short);
GC_PLAIN GC_SUCCESS_ZERO int libusb_wrap_sys_device(struct libusb_context *, long,
	GC_OUT_OWNED_ON_SUCCESS struct libusb_device_handle **);
void libusb_close(GC_RELEASES_NULLOK struct libusb_device_handle *);
GC_SUCCESS_ZERO int libusb_init(GC_ESCAPES struct libusb_context **);
void libusb_exit(GC_RELEASES_NULLOK struct libusb_context *);
GC_PLAIN GC_SUCCESS_NONNEGATIVE ssize_t libusb_get_device_list(struct libusb_context *,
	GC_OUT_OWNED_ON_SUCCESS struct libusb_device ***);
void libusb_free_device_list(GC_RELEASES_NULLOK struct libusb_device **, int);
GC_PLAIN GC_SUCCESS_ZERO int libusb_get_active_config_descriptor(struct libusb_device *,
	GC_OUT_OWNED_ON_SUCCESS struct libusb_config_descriptor **);
GC_PLAIN GC_SUCCESS_ZERO int libusb_get_config_descriptor(struct libusb_device *, unsigned char,
	GC_OUT_OWNED_ON_SUCCESS struct libusb_config_descriptor **);
GC_PLAIN GC_SUCCESS_ZERO int libusb_get_config_descriptor_by_value(struct libusb_device *, unsigned char,
	GC_OUT_OWNED_ON_SUCCESS struct libusb_config_descriptor **);
void libusb_free_config_descriptor(GC_RELEASES_NULLOK struct libusb_config_descriptor *);
GC_PLAIN GC_SUCCESS_ZERO int libusb_get_ss_endpoint_companion_descriptor(struct libusb_context *,
	const struct libusb_endpoint_descriptor *,
	GC_OUT_OWNED_ON_SUCCESS struct libusb_ss_endpoint_companion_descriptor **);
void libusb_free_ss_endpoint_companion_descriptor(GC_RELEASES_NULLOK struct libusb_ss_endpoint_companion_descriptor *);
GC_PLAIN GC_SUCCESS_ZERO int libusb_get_bos_descriptor(struct libusb_device_handle *,
	GC_OUT_OWNED_ON_SUCCESS struct libusb_bos_descriptor **);
void libusb_free_bos_descriptor(GC_RELEASES_NULLOK struct libusb_bos_descriptor *);
GC_RETURNS_OWNED GC_PLAIN struct libusb_transfer *libusb_alloc_transfer(int);
void libusb_free_transfer(GC_RELEASES_NULLOK struct libusb_transfer *);
int libusb_submit_transfer(GC_ESCAPES struct libusb_transfer *);
int libusb_cancel_transfer(struct libusb_transfer *);
GC_RETURNS_OWNED GC_PLAIN const struct libusb_pollfd **libusb_get_pollfds(struct libusb_context *);
void libusb_free_pollfds(GC_RELEASES_NULLOK const struct libusb_pollfd **);

#endif
