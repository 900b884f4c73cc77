/* gccheck-model: libdrm | headers: stdio.h xf86drm.h xf86drmMode.h | triggers: xf86drm.h xf86drmMode.h | pkg-config: libdrm | package: libdrm-dev */

/* libdrm: what a Get function returns has one owner, who gives it to the Free function of that kind. Nothing is counted.
 */
#ifndef GCCHECK_MODEL_LIBDRM_H
#define GCCHECK_MODEL_LIBDRM_H

#include "gccheck.h"

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct _drmDevice;
struct _drmModeAtomicReq;
struct _drmModeConnector;
struct _drmModeCrtc;
struct _drmModeEncoder;
struct _drmModeFB;
struct _drmModeFB2;
struct _drmModeModeInfo;
struct _drmModeObjectProperties;
struct _drmModePlane;
struct _drmModePlaneRes;
struct _drmModeProperty;
struct _drmModePropertyBlob;
struct _drmModeRes;
struct _drmVersion;
struct drmModeLesseeList;
struct drmModeObjectList;

GC_RETURNS_OWNED GC_PLAIN struct _drmModeRes *drmModeGetResources(int);
void drmModeFreeResources(GC_RELEASES_NULLOK struct _drmModeRes *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModeCrtc *drmModeGetCrtc(int, unsigned int);
void drmModeFreeCrtc(GC_RELEASES_NULLOK struct _drmModeCrtc *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModeConnector *drmModeGetConnector(int, unsigned int);
void drmModeFreeConnector(GC_RELEASES_NULLOK struct _drmModeConnector *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModeConnector *drmModeGetConnectorCurrent(int, unsigned int);
GC_RETURNS_OWNED GC_PLAIN struct _drmModeEncoder *drmModeGetEncoder(int, unsigned int);
void drmModeFreeEncoder(GC_RELEASES_NULLOK struct _drmModeEncoder *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModeFB *drmModeGetFB(int, unsigned int);
void drmModeFreeFB(GC_RELEASES_NULLOK struct _drmModeFB *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModeFB2 *drmModeGetFB2(int, unsigned int);
void drmModeFreeFB2(GC_RELEASES_NULLOK struct _drmModeFB2 *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModePlane *drmModeGetPlane(int, unsigned int);
void drmModeFreePlane(GC_RELEASES_NULLOK struct _drmModePlane *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModePlaneRes *drmModeGetPlaneResources(int);
void drmModeFreePlaneResources(GC_RELEASES_NULLOK struct _drmModePlaneRes *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModeProperty *drmModeGetProperty(int, unsigned int);
void drmModeFreeProperty(GC_RELEASES_NULLOK struct _drmModeProperty *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModePropertyBlob *drmModeGetPropertyBlob(int, unsigned int);
void drmModeFreePropertyBlob(GC_RELEASES_NULLOK struct _drmModePropertyBlob *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModeObjectProperties *drmModeObjectGetProperties(int, unsigned int,
	unsigned int);
void drmModeFreeObjectProperties(GC_RELEASES_NULLOK struct _drmModeObjectProperties *);
GC_RETURNS_OWNED GC_PLAIN struct drmModeLesseeList *drmModeListLessees(int);
GC_RETURNS_OWNED GC_PLAIN struct drmModeObjectList *drmModeGetLease(int);
void drmModeFreeModeInfo(GC_RELEASES_NULLOK struct _drmModeModeInfo *);
GC_RETURNS_OWNED GC_PLAIN struct _drmModeAtomicReq *drmModeAtomicAlloc(void);
void drmModeAtomicFree(GC_RELEASES_NULLOK struct _drmModeAtomicReq *);
GC_RETURNS_OWNED GC_PLAIN struct _drmVersion *drmGetVersion(int);
void drmFreeVersion(GC_RELEASES_NULLOK struct _drmVersion *);
GC_RETURNS_OWNED GC_PLAIN struct _drmVersion *drmGetLibVersion(int);
GC_RETURNS_OWNED GC_PLAIN char *drmGetBusid(int);
void drmFreeBusid(GC_RELEASES_NULLOK const char *);
GC_PLAIN GC_SUCCESS_ZERO int drmGetDevice(int, GC_OUT_OWNED_ON_SUCCESS struct _drmDevice * *);
GC_PLAIN GC_SUCCESS_ZERO int drmGetDevice2(int, unsigned int, GC_OUT_OWNED_ON_SUCCESS struct _drmDevice * *);
void drmFreeDevice(GC_CLEARS struct _drmDevice * *);
GC_RETURNS_OWNED GC_PLAIN char *drmGetDeviceNameFromFd(int);
GC_RETURNS_OWNED GC_PLAIN char *drmGetDeviceNameFromFd2(int);
GC_RETURNS_OWNED GC_PLAIN char *drmGetPrimaryDeviceNameFromFd(int);
GC_RETURNS_OWNED GC_PLAIN char *drmGetRenderDeviceNameFromFd(int);
GC_RETURNS_OWNED GC_PLAIN char *drmGetFormatModifierName(unsigned long);
GC_RETURNS_OWNED GC_PLAIN char *drmGetFormatModifierVendor(unsigned long);
GC_RETURNS_OWNED GC_PLAIN void *drmHashCreate(void);
int drmHashDestroy(GC_RELEASES_NULLOK void *);
GC_RETURNS_OWNED GC_PLAIN void *drmMalloc(int);
void drmFree(GC_FREES_MEMORY void *);

#endif
