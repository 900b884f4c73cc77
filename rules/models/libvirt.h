/* gccheck-model: libvirt | headers: libvirt/libvirt.h libvirt/virterror.h libvirt/libvirt-qemu.h libvirt/libvirt-lxc.h libvirt/libvirt-admin.h | triggers: libvirt/libvirt.h libvirt/libvirt-admin.h | pkg-config: libvirt | package: libvirt-dev */

/* libvirt. Connections, domains, networks, pools and the others are counted. What Open, Lookup, Create, Define, New and
 * Migrate return is owned, and so is a parent snapshot; Free (Close for a connection) gives one reference back and
 * fails with -1 on NULL. An object that GetConnect, GetDomain or GetNetwork return is lent: "the reference counter is
 * not increased by this call". What ListAll fills in is an array of owned objects, and is not followed. A char * is the
 * caller's to free, a const char * the object's. Typed parameters go to virTypedParamsFree.
 */
#ifndef GCCHECK_MODEL_LIBVIRT_H
#define GCCHECK_MODEL_LIBVIRT_H

#include "gccheck.h"

#include <stddef.h>

struct GC_FAMILY("vir-connect") GC_DEFAULT_BY_NAME _virConnect;
typedef struct _virConnect virConnect;
typedef virConnect *virConnectPtr;
struct GC_FAMILY("vir-domain") GC_DEFAULT_BY_NAME _virDomain;
typedef struct _virDomain virDomain;
typedef virDomain *virDomainPtr;
struct GC_FAMILY("vir-domain-snapshot") GC_DEFAULT_BY_NAME _virDomainSnapshot;
typedef struct _virDomainSnapshot virDomainSnapshot;
typedef virDomainSnapshot *virDomainSnapshotPtr;
struct GC_FAMILY("vir-domain-checkpoint") GC_DEFAULT_BY_NAME _virDomainCheckpoint;
typedef struct _virDomainCheckpoint virDomainCheckpoint;
typedef virDomainCheckpoint *virDomainCheckpointPtr;
struct GC_FAMILY("vir-network") GC_DEFAULT_BY_NAME _virNetwork;
typedef struct _virNetwork virNetwork;
typedef virNetwork *virNetworkPtr;
struct GC_FAMILY("vir-network-port") GC_DEFAULT_BY_NAME _virNetworkPort;
typedef struct _virNetworkPort virNetworkPort;
typedef virNetworkPort *virNetworkPortPtr;
struct GC_FAMILY("vir-interface") GC_DEFAULT_BY_NAME _virInterface;
typedef struct _virInterface virInterface;
typedef virInterface *virInterfacePtr;
struct GC_FAMILY("vir-nwfilter") GC_DEFAULT_BY_NAME _virNWFilter;
typedef struct _virNWFilter virNWFilter;
typedef virNWFilter *virNWFilterPtr;
struct GC_FAMILY("vir-nwfilter-binding") GC_DEFAULT_BY_NAME _virNWFilterBinding;
typedef struct _virNWFilterBinding virNWFilterBinding;
typedef virNWFilterBinding *virNWFilterBindingPtr;
struct GC_FAMILY("vir-node-device") GC_DEFAULT_BY_NAME _virNodeDevice;
typedef struct _virNodeDevice virNodeDevice;
typedef virNodeDevice *virNodeDevicePtr;
struct GC_FAMILY("vir-secret") GC_DEFAULT_BY_NAME _virSecret;
typedef struct _virSecret virSecret;
typedef virSecret *virSecretPtr;
struct GC_FAMILY("vir-storage-pool") GC_DEFAULT_BY_NAME _virStoragePool;
typedef struct _virStoragePool virStoragePool;
typedef virStoragePool *virStoragePoolPtr;
struct GC_FAMILY("vir-storage-vol") GC_DEFAULT_BY_NAME _virStorageVol;
typedef struct _virStorageVol virStorageVol;
typedef virStorageVol *virStorageVolPtr;
struct GC_FAMILY("vir-stream") GC_DEFAULT_BY_NAME _virStream;
typedef struct _virStream virStream;
typedef virStream *virStreamPtr;
struct GC_FAMILY("vir-adm-connect") GC_DEFAULT_BY_NAME _virAdmConnect;
typedef struct _virAdmConnect virAdmConnect;
typedef virAdmConnect *virAdmConnectPtr;
struct GC_FAMILY("vir-adm-server") GC_DEFAULT_BY_NAME _virAdmServer;
typedef struct _virAdmServer virAdmServer;
typedef virAdmServer *virAdmServerPtr;
struct GC_FAMILY("vir-adm-client") GC_DEFAULT_BY_NAME _virAdmClient;
typedef struct _virAdmClient virAdmClient;
typedef virAdmClient *virAdmClientPtr;
typedef struct _virTypedParameter *virTypedParameterPtr;
typedef struct _virError *virErrorPtr;
typedef struct _virDomainStatsRecord *virDomainStatsRecordPtr;
typedef struct _virDomainFSInfo *virDomainFSInfoPtr;
typedef struct _virDomainIOThreadInfo *virDomainIOThreadInfoPtr;
typedef struct _virDomainInterface *virDomainInterfacePtr;
typedef struct _virNetworkDHCPLease *virNetworkDHCPLeasePtr;
typedef struct _virSecurityLabel *virSecurityLabelPtr;
typedef struct _virConnectAuth *virConnectAuthPtr;
typedef void (*virFreeCallback)(void *);
typedef int (*virConnectDomainEventCallback)(virConnectPtr, virDomainPtr, int, int, void *);
typedef void (*virConnectDomainEventGenericCallback)(virConnectPtr, virDomainPtr, void *);
typedef void (*virConnectDomainQemuMonitorEventCallback)(virConnectPtr, virDomainPtr, const char *, long long,
	unsigned int, const char *, void *);
typedef void (*virConnectNetworkEventGenericCallback)(virConnectPtr, virNetworkPtr, void *);
typedef void (*virConnectNodeDeviceEventGenericCallback)(virConnectPtr, virNodeDevicePtr, void *);
typedef void (*virConnectSecretEventGenericCallback)(virConnectPtr, virSecretPtr, void *);
typedef void (*virConnectStoragePoolEventGenericCallback)(virConnectPtr, virStoragePoolPtr, void *);
typedef void (*virConnectCloseFunc)(virConnectPtr, int, void *);
typedef void (*virAdmConnectCloseFunc)(virAdmConnectPtr, int, void *);
typedef void (*virStreamEventCallback)(virStreamPtr, int, void *);
typedef void (*virEventHandleCallback)(int, int, int, void *);
typedef void (*virEventTimeoutCallback)(int, void *);

/* --- Connections --- */
GC_RETURNS_OWNED GC_PLAIN char *virConnectBaselineCPU(virConnectPtr, const char **, unsigned int, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virConnectBaselineHypervisorCPU(virConnectPtr, const char *, const char *, const char *,
	const char *, const char **, unsigned int, unsigned int);
int virConnectClose(GC_RELEASES virConnectPtr);
int virConnectDomainEventRegister(virConnectPtr, virConnectDomainEventCallback, GC_ESCAPES void *, virFreeCallback);
int virConnectDomainEventRegisterAny(virConnectPtr, GC_KEEPS virDomainPtr, int, virConnectDomainEventGenericCallback,
	GC_ESCAPES void *, virFreeCallback);
int virConnectDomainQemuMonitorEventRegister(virConnectPtr, GC_KEEPS virDomainPtr, const char *,
	virConnectDomainQemuMonitorEventCallback, GC_ESCAPES void *, virFreeCallback, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virConnectDomainXMLFromNative(virConnectPtr, const char *, const char *, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virConnectDomainXMLToNative(virConnectPtr, const char *, const char *, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virConnectFindStoragePoolSources(virConnectPtr, const char *, const char *,
	unsigned int);
GC_PLAIN int virConnectGetAllDomainStats(virConnectPtr, unsigned int,
	GC_OUT_OWNED_ON_SUCCESS virDomainStatsRecordPtr **, unsigned int);
int virConnectGetCPUModelNames(virConnectPtr, const char *, GC_ESCAPES char ***, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virConnectGetCapabilities(virConnectPtr);
GC_RETURNS_OWNED GC_PLAIN char *virConnectGetDomainCapabilities(virConnectPtr, const char *, const char *, const char *,
	const char *, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virConnectGetHostname(virConnectPtr);
GC_RETURNS_OWNED GC_PLAIN char *virConnectGetStoragePoolCapabilities(virConnectPtr, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virConnectGetSysinfo(virConnectPtr, unsigned int);
GC_RETURNS_BORROWED_FROM(1) const char *virConnectGetType(virConnectPtr);
GC_RETURNS_OWNED GC_PLAIN char *virConnectGetURI(virConnectPtr);
int virConnectListAllDomains(virConnectPtr, GC_ESCAPES virDomainPtr **, unsigned int);
int virConnectListAllInterfaces(virConnectPtr, GC_ESCAPES virInterfacePtr **, unsigned int);
int virConnectListAllNWFilterBindings(virConnectPtr, GC_ESCAPES virNWFilterBindingPtr **, unsigned int);
int virConnectListAllNWFilters(virConnectPtr, GC_ESCAPES virNWFilterPtr **, unsigned int);
int virConnectListAllNetworks(virConnectPtr, GC_ESCAPES virNetworkPtr **, unsigned int);
int virConnectListAllNodeDevices(virConnectPtr, GC_ESCAPES virNodeDevicePtr **, unsigned int);
int virConnectListAllSecrets(virConnectPtr, GC_ESCAPES virSecretPtr **, unsigned int);
int virConnectListAllStoragePools(virConnectPtr, GC_ESCAPES virStoragePoolPtr **, unsigned int);
int virConnectNetworkEventRegisterAny(virConnectPtr, GC_KEEPS virNetworkPtr, int, virConnectNetworkEventGenericCallback,
	GC_ESCAPES void *, virFreeCallback);
int virConnectNodeDeviceEventRegisterAny(virConnectPtr, GC_KEEPS virNodeDevicePtr, int,
	virConnectNodeDeviceEventGenericCallback, GC_ESCAPES void *, virFreeCallback);
GC_RETURNS_OWNED virConnectPtr virConnectOpen(const char *);
GC_RETURNS_OWNED virConnectPtr virConnectOpenAuth(const char *, virConnectAuthPtr, unsigned int);
GC_RETURNS_OWNED virConnectPtr virConnectOpenReadOnly(const char *);
GC_SUCCESS_ZERO int virConnectRef(GC_RETAINS virConnectPtr);
int virConnectRegisterCloseCallback(virConnectPtr, virConnectCloseFunc, GC_ESCAPES void *, virFreeCallback);
int virConnectSecretEventRegisterAny(virConnectPtr, GC_KEEPS virSecretPtr, int, virConnectSecretEventGenericCallback,
	GC_ESCAPES void *, virFreeCallback);
int virConnectStoragePoolEventRegisterAny(virConnectPtr, GC_KEEPS virStoragePoolPtr, int,
	virConnectStoragePoolEventGenericCallback, GC_ESCAPES void *, virFreeCallback);

/* --- Domains --- */
int virDomainAuthorizedSSHKeysGet(virDomainPtr, const char *, GC_ESCAPES char ***, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virDomainBackupGetXMLDesc(virDomainPtr, unsigned int);
GC_RETURNS_OWNED virDomainPtr virDomainCreateLinux(virConnectPtr, const char *, unsigned int);
GC_RETURNS_OWNED virDomainPtr virDomainCreateXML(virConnectPtr, const char *, unsigned int);
GC_RETURNS_OWNED virDomainPtr virDomainCreateXMLWithFiles(virConnectPtr, const char *, unsigned int, int *,
	unsigned int);
GC_RETURNS_OWNED virDomainPtr virDomainDefineXML(virConnectPtr, const char *);
GC_RETURNS_OWNED virDomainPtr virDomainDefineXMLFlags(virConnectPtr, const char *, unsigned int);
void virDomainFSInfoFree(GC_RELEASES_NULLOK virDomainFSInfoPtr);
int virDomainFree(GC_RELEASES virDomainPtr);
GC_RETURNS_BORROWED_FROM(1) virConnectPtr virDomainGetConnect(virDomainPtr);
int virDomainGetFSInfo(virDomainPtr, GC_ESCAPES virDomainFSInfoPtr **, unsigned int);
GC_PLAIN int virDomainGetGuestInfo(virDomainPtr, unsigned int, GC_OUT_OWNED_ON_SUCCESS virTypedParameterPtr *, int *,
	unsigned int);
GC_PLAIN int virDomainGetGuestVcpus(virDomainPtr, GC_OUT_OWNED_ON_SUCCESS virTypedParameterPtr *, unsigned int *,
	unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virDomainGetHostname(virDomainPtr, unsigned int);
int virDomainGetIOThreadInfo(virDomainPtr, GC_ESCAPES virDomainIOThreadInfoPtr **, unsigned int);
GC_PLAIN int virDomainGetJobStats(virDomainPtr, int *, GC_OUT_OWNED_ON_SUCCESS virTypedParameterPtr *, int *,
	unsigned int);
GC_PLAIN int virDomainGetLaunchSecurityInfo(virDomainPtr, GC_OUT_OWNED_ON_SUCCESS virTypedParameterPtr *, int *,
	unsigned int);
int virDomainGetMessages(virDomainPtr, GC_ESCAPES char ***, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virDomainGetMetadata(virDomainPtr, int, const char *, unsigned int);
GC_RETURNS_BORROWED_FROM(1) const char *virDomainGetName(virDomainPtr);
GC_RETURNS_OWNED GC_PLAIN char *virDomainGetOSType(virDomainPtr);
GC_PLAIN int virDomainGetPerfEvents(virDomainPtr, GC_OUT_OWNED_ON_SUCCESS virTypedParameterPtr *, int *, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virDomainGetSchedulerType(virDomainPtr, int *);
GC_PLAIN int virDomainGetSecurityLabelList(virDomainPtr, GC_OUT_OWNED_ON_SUCCESS virSecurityLabelPtr *);
GC_RETURNS_OWNED GC_PLAIN char *virDomainGetXMLDesc(virDomainPtr, unsigned int);
void virDomainIOThreadInfoFree(GC_RELEASES_NULLOK virDomainIOThreadInfoPtr);
int virDomainInterfaceAddresses(virDomainPtr, GC_ESCAPES virDomainInterfacePtr **, unsigned int, unsigned int);
void virDomainInterfaceFree(GC_RELEASES_NULLOK virDomainInterfacePtr);
int virDomainListAllCheckpoints(virDomainPtr, GC_ESCAPES virDomainCheckpointPtr **, unsigned int);
int virDomainListAllSnapshots(virDomainPtr, GC_ESCAPES virDomainSnapshotPtr **, unsigned int);
GC_PLAIN int virDomainListGetStats(virDomainPtr *, unsigned int, GC_OUT_OWNED_ON_SUCCESS virDomainStatsRecordPtr **,
	unsigned int);
GC_RETURNS_OWNED virDomainPtr virDomainLookupByID(virConnectPtr, int);
GC_RETURNS_OWNED virDomainPtr virDomainLookupByName(virConnectPtr, const char *);
GC_RETURNS_OWNED virDomainPtr virDomainLookupByUUID(virConnectPtr, const unsigned char *);
GC_RETURNS_OWNED virDomainPtr virDomainLookupByUUIDString(virConnectPtr, const char *);
GC_PLAIN int virDomainLxcEnterNamespace(virDomainPtr, unsigned int, int *, unsigned int *,
	GC_OUT_OWNED_ON_SUCCESS int **, unsigned int);
GC_PLAIN int virDomainLxcOpenNamespace(virDomainPtr, GC_OUT_OWNED_ON_SUCCESS int **, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virDomainManagedSaveGetXMLDesc(virDomainPtr, unsigned int);
GC_RETURNS_OWNED virDomainPtr virDomainMigrate(virDomainPtr, virConnectPtr, unsigned long, const char *, const char *,
	unsigned long);
GC_RETURNS_OWNED virDomainPtr virDomainMigrate2(virDomainPtr, virConnectPtr, const char *, unsigned long, const char *,
	const char *, unsigned long);
GC_RETURNS_OWNED virDomainPtr virDomainMigrate3(virDomainPtr, virConnectPtr, virTypedParameterPtr, unsigned int,
	unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virDomainQemuAgentCommand(virDomainPtr, const char *, int, unsigned int);
GC_RETURNS_OWNED virDomainPtr virDomainQemuAttach(virConnectPtr, unsigned int, unsigned int);
GC_PLAIN int virDomainQemuMonitorCommand(virDomainPtr, const char *, GC_OUT_OWNED_ON_SUCCESS char **, unsigned int);
GC_PLAIN int virDomainQemuMonitorCommandWithFiles(virDomainPtr, const char *, unsigned int, int *, unsigned int *,
	GC_OUT_OWNED_ON_SUCCESS int **, GC_OUT_OWNED_ON_SUCCESS char **, unsigned int);
GC_SUCCESS_ZERO int virDomainRef(GC_RETAINS virDomainPtr);
GC_RETURNS_OWNED GC_PLAIN char *virDomainSaveImageGetXMLDesc(virConnectPtr, const char *, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virDomainScreenshot(virDomainPtr, virStreamPtr, unsigned int, unsigned int);
void virDomainStatsRecordListFree(GC_RELEASES_NULLOK virDomainStatsRecordPtr *);

/* --- Snapshots --- */
GC_RETURNS_OWNED virDomainSnapshotPtr virDomainSnapshotCreateXML(virDomainPtr, const char *, unsigned int);
GC_RETURNS_OWNED virDomainSnapshotPtr virDomainSnapshotCurrent(virDomainPtr, unsigned int);
int virDomainSnapshotFree(GC_RELEASES virDomainSnapshotPtr);
GC_RETURNS_BORROWED_FROM(1) virConnectPtr virDomainSnapshotGetConnect(virDomainSnapshotPtr);
GC_RETURNS_BORROWED_FROM(1) virDomainPtr virDomainSnapshotGetDomain(virDomainSnapshotPtr);
GC_RETURNS_BORROWED_FROM(1) const char *virDomainSnapshotGetName(virDomainSnapshotPtr);
GC_RETURNS_OWNED virDomainSnapshotPtr virDomainSnapshotGetParent(virDomainSnapshotPtr, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virDomainSnapshotGetXMLDesc(virDomainSnapshotPtr, unsigned int);
int virDomainSnapshotListAllChildren(virDomainSnapshotPtr, GC_ESCAPES virDomainSnapshotPtr **, unsigned int);
GC_RETURNS_OWNED virDomainSnapshotPtr virDomainSnapshotLookupByName(virDomainPtr, const char *, unsigned int);
GC_SUCCESS_ZERO int virDomainSnapshotRef(GC_RETAINS virDomainSnapshotPtr);

/* --- Checkpoints --- */
GC_RETURNS_OWNED virDomainCheckpointPtr virDomainCheckpointCreateXML(virDomainPtr, const char *, unsigned int);
int virDomainCheckpointFree(GC_RELEASES virDomainCheckpointPtr);
GC_RETURNS_BORROWED_FROM(1) virConnectPtr virDomainCheckpointGetConnect(virDomainCheckpointPtr);
GC_RETURNS_BORROWED_FROM(1) virDomainPtr virDomainCheckpointGetDomain(virDomainCheckpointPtr);
GC_RETURNS_BORROWED_FROM(1) const char *virDomainCheckpointGetName(virDomainCheckpointPtr);
GC_RETURNS_OWNED virDomainCheckpointPtr virDomainCheckpointGetParent(virDomainCheckpointPtr, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virDomainCheckpointGetXMLDesc(virDomainCheckpointPtr, unsigned int);
int virDomainCheckpointListAllChildren(virDomainCheckpointPtr, GC_ESCAPES virDomainCheckpointPtr **, unsigned int);
GC_RETURNS_OWNED virDomainCheckpointPtr virDomainCheckpointLookupByName(virDomainPtr, const char *, unsigned int);
GC_SUCCESS_ZERO int virDomainCheckpointRef(GC_RETAINS virDomainCheckpointPtr);

/* --- Networks --- */
GC_RETURNS_OWNED virNetworkPtr virNetworkCreateXML(virConnectPtr, const char *);
GC_RETURNS_OWNED virNetworkPtr virNetworkCreateXMLFlags(virConnectPtr, const char *, unsigned int);
void virNetworkDHCPLeaseFree(GC_RELEASES_NULLOK virNetworkDHCPLeasePtr);
GC_RETURNS_OWNED virNetworkPtr virNetworkDefineXML(virConnectPtr, const char *);
GC_RETURNS_OWNED virNetworkPtr virNetworkDefineXMLFlags(virConnectPtr, const char *, unsigned int);
int virNetworkFree(GC_RELEASES virNetworkPtr);
GC_RETURNS_OWNED GC_PLAIN char *virNetworkGetBridgeName(virNetworkPtr);
GC_RETURNS_BORROWED_FROM(1) virConnectPtr virNetworkGetConnect(virNetworkPtr);
int virNetworkGetDHCPLeases(virNetworkPtr, const char *, GC_ESCAPES virNetworkDHCPLeasePtr **, unsigned int);
GC_RETURNS_BORROWED_FROM(1) const char *virNetworkGetName(virNetworkPtr);
GC_RETURNS_OWNED GC_PLAIN char *virNetworkGetXMLDesc(virNetworkPtr, unsigned int);
int virNetworkListAllPorts(virNetworkPtr, GC_ESCAPES virNetworkPortPtr **, unsigned int);
GC_RETURNS_OWNED virNetworkPtr virNetworkLookupByName(virConnectPtr, const char *);
GC_RETURNS_OWNED virNetworkPtr virNetworkLookupByUUID(virConnectPtr, const unsigned char *);
GC_RETURNS_OWNED virNetworkPtr virNetworkLookupByUUIDString(virConnectPtr, const char *);
GC_SUCCESS_ZERO int virNetworkRef(GC_RETAINS virNetworkPtr);

/* --- Ports of networks --- */
GC_RETURNS_OWNED virNetworkPortPtr virNetworkPortCreateXML(virNetworkPtr, const char *, unsigned int);
int virNetworkPortFree(GC_RELEASES virNetworkPortPtr);
GC_RETURNS_BORROWED_FROM(1) virNetworkPtr virNetworkPortGetNetwork(virNetworkPortPtr);
GC_PLAIN int virNetworkPortGetParameters(virNetworkPortPtr, GC_OUT_OWNED_ON_SUCCESS virTypedParameterPtr *, int *,
	unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virNetworkPortGetXMLDesc(virNetworkPortPtr, unsigned int);
GC_RETURNS_OWNED virNetworkPortPtr virNetworkPortLookupByUUID(virNetworkPtr, const unsigned char *);
GC_RETURNS_OWNED virNetworkPortPtr virNetworkPortLookupByUUIDString(virNetworkPtr, const char *);
GC_SUCCESS_ZERO int virNetworkPortRef(GC_RETAINS virNetworkPortPtr);

/* --- Interfaces --- */
GC_RETURNS_OWNED virInterfacePtr virInterfaceDefineXML(virConnectPtr, const char *, unsigned int);
int virInterfaceFree(GC_RELEASES virInterfacePtr);
GC_RETURNS_BORROWED_FROM(1) virConnectPtr virInterfaceGetConnect(virInterfacePtr);
GC_RETURNS_BORROWED_FROM(1) const char *virInterfaceGetMACString(virInterfacePtr);
GC_RETURNS_BORROWED_FROM(1) const char *virInterfaceGetName(virInterfacePtr);
GC_RETURNS_OWNED GC_PLAIN char *virInterfaceGetXMLDesc(virInterfacePtr, unsigned int);
GC_RETURNS_OWNED virInterfacePtr virInterfaceLookupByMACString(virConnectPtr, const char *);
GC_RETURNS_OWNED virInterfacePtr virInterfaceLookupByName(virConnectPtr, const char *);
GC_SUCCESS_ZERO int virInterfaceRef(GC_RETAINS virInterfacePtr);

/* --- Filters --- */
GC_RETURNS_OWNED virNWFilterPtr virNWFilterDefineXML(virConnectPtr, const char *);
GC_RETURNS_OWNED virNWFilterPtr virNWFilterDefineXMLFlags(virConnectPtr, const char *, unsigned int);
int virNWFilterFree(GC_RELEASES virNWFilterPtr);
GC_RETURNS_BORROWED_FROM(1) const char *virNWFilterGetName(virNWFilterPtr);
GC_RETURNS_OWNED GC_PLAIN char *virNWFilterGetXMLDesc(virNWFilterPtr, unsigned int);
GC_RETURNS_OWNED virNWFilterPtr virNWFilterLookupByName(virConnectPtr, const char *);
GC_RETURNS_OWNED virNWFilterPtr virNWFilterLookupByUUID(virConnectPtr, const unsigned char *);
GC_RETURNS_OWNED virNWFilterPtr virNWFilterLookupByUUIDString(virConnectPtr, const char *);
GC_SUCCESS_ZERO int virNWFilterRef(GC_RETAINS virNWFilterPtr);

/* --- Bindings of filters --- */
GC_RETURNS_OWNED virNWFilterBindingPtr virNWFilterBindingCreateXML(virConnectPtr, const char *, unsigned int);
int virNWFilterBindingFree(GC_RELEASES virNWFilterBindingPtr);
GC_RETURNS_BORROWED_FROM(1) const char *virNWFilterBindingGetFilterName(virNWFilterBindingPtr);
GC_RETURNS_BORROWED_FROM(1) const char *virNWFilterBindingGetPortDev(virNWFilterBindingPtr);
GC_RETURNS_OWNED GC_PLAIN char *virNWFilterBindingGetXMLDesc(virNWFilterBindingPtr, unsigned int);
GC_RETURNS_OWNED virNWFilterBindingPtr virNWFilterBindingLookupByPortDev(virConnectPtr, const char *);
GC_SUCCESS_ZERO int virNWFilterBindingRef(GC_RETAINS virNWFilterBindingPtr);

/* --- Devices --- */
GC_RETURNS_OWNED virNodeDevicePtr virNodeDeviceCreateXML(virConnectPtr, const char *, unsigned int);
GC_RETURNS_OWNED virNodeDevicePtr virNodeDeviceDefineXML(virConnectPtr, const char *, unsigned int);
int virNodeDeviceFree(GC_RELEASES virNodeDevicePtr);
GC_RETURNS_BORROWED_FROM(1) const char *virNodeDeviceGetName(virNodeDevicePtr);
GC_RETURNS_BORROWED_FROM(1) const char *virNodeDeviceGetParent(virNodeDevicePtr);
GC_RETURNS_OWNED GC_PLAIN char *virNodeDeviceGetXMLDesc(virNodeDevicePtr, unsigned int);
GC_RETURNS_OWNED virNodeDevicePtr virNodeDeviceLookupByName(virConnectPtr, const char *);
GC_RETURNS_OWNED virNodeDevicePtr virNodeDeviceLookupSCSIHostByWWN(virConnectPtr, const char *, const char *,
	unsigned int);
GC_SUCCESS_ZERO int virNodeDeviceRef(GC_RETAINS virNodeDevicePtr);

/* --- Secrets --- */
GC_RETURNS_OWNED virSecretPtr virSecretDefineXML(virConnectPtr, const char *, unsigned int);
int virSecretFree(GC_RELEASES virSecretPtr);
GC_RETURNS_BORROWED_FROM(1) virConnectPtr virSecretGetConnect(virSecretPtr);
GC_RETURNS_BORROWED_FROM(1) const char *virSecretGetUsageID(virSecretPtr);
GC_RETURNS_OWNED GC_PLAIN unsigned char *virSecretGetValue(virSecretPtr, size_t *, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virSecretGetXMLDesc(virSecretPtr, unsigned int);
GC_RETURNS_OWNED virSecretPtr virSecretLookupByUUID(virConnectPtr, const unsigned char *);
GC_RETURNS_OWNED virSecretPtr virSecretLookupByUUIDString(virConnectPtr, const char *);
GC_RETURNS_OWNED virSecretPtr virSecretLookupByUsage(virConnectPtr, int, const char *);
GC_SUCCESS_ZERO int virSecretRef(GC_RETAINS virSecretPtr);

/* --- Pools --- */
GC_RETURNS_OWNED virStoragePoolPtr virStoragePoolCreateXML(virConnectPtr, const char *, unsigned int);
GC_RETURNS_OWNED virStoragePoolPtr virStoragePoolDefineXML(virConnectPtr, const char *, unsigned int);
int virStoragePoolFree(GC_RELEASES virStoragePoolPtr);
GC_RETURNS_BORROWED_FROM(1) virConnectPtr virStoragePoolGetConnect(virStoragePoolPtr);
GC_RETURNS_BORROWED_FROM(1) const char *virStoragePoolGetName(virStoragePoolPtr);
GC_RETURNS_OWNED GC_PLAIN char *virStoragePoolGetXMLDesc(virStoragePoolPtr, unsigned int);
int virStoragePoolListAllVolumes(virStoragePoolPtr, GC_ESCAPES virStorageVolPtr **, unsigned int);
GC_RETURNS_OWNED virStoragePoolPtr virStoragePoolLookupByName(virConnectPtr, const char *);
GC_RETURNS_OWNED virStoragePoolPtr virStoragePoolLookupByTargetPath(virConnectPtr, const char *);
GC_RETURNS_OWNED virStoragePoolPtr virStoragePoolLookupByUUID(virConnectPtr, const unsigned char *);
GC_RETURNS_OWNED virStoragePoolPtr virStoragePoolLookupByUUIDString(virConnectPtr, const char *);
GC_RETURNS_OWNED virStoragePoolPtr virStoragePoolLookupByVolume(virStorageVolPtr);
GC_SUCCESS_ZERO int virStoragePoolRef(GC_RETAINS virStoragePoolPtr);

/* --- Volumes --- */
GC_RETURNS_OWNED virStorageVolPtr virStorageVolCreateXML(virStoragePoolPtr, const char *, unsigned int);
GC_RETURNS_OWNED virStorageVolPtr virStorageVolCreateXMLFrom(virStoragePoolPtr, const char *, virStorageVolPtr,
	unsigned int);
int virStorageVolFree(GC_RELEASES virStorageVolPtr);
GC_RETURNS_BORROWED_FROM(1) virConnectPtr virStorageVolGetConnect(virStorageVolPtr);
GC_RETURNS_BORROWED_FROM(1) const char *virStorageVolGetKey(virStorageVolPtr);
GC_RETURNS_BORROWED_FROM(1) const char *virStorageVolGetName(virStorageVolPtr);
GC_RETURNS_OWNED GC_PLAIN char *virStorageVolGetPath(virStorageVolPtr);
GC_RETURNS_OWNED GC_PLAIN char *virStorageVolGetXMLDesc(virStorageVolPtr, unsigned int);
GC_RETURNS_OWNED virStorageVolPtr virStorageVolLookupByKey(virConnectPtr, const char *);
GC_RETURNS_OWNED virStorageVolPtr virStorageVolLookupByName(virStoragePoolPtr, const char *);
GC_RETURNS_OWNED virStorageVolPtr virStorageVolLookupByPath(virConnectPtr, const char *);
GC_SUCCESS_ZERO int virStorageVolRef(GC_RETAINS virStorageVolPtr);

/* --- Streams --- */
int virStreamEventAddCallback(virStreamPtr, int, virStreamEventCallback, GC_ESCAPES void *, virFreeCallback);
int virStreamFree(GC_RELEASES virStreamPtr);
GC_RETURNS_OWNED virStreamPtr virStreamNew(virConnectPtr, unsigned int);
GC_SUCCESS_ZERO int virStreamRef(GC_RETAINS virStreamPtr);

/* --- Administration: connections --- */
int virAdmConnectClose(GC_RELEASES virAdmConnectPtr);
GC_PLAIN int virAdmConnectGetLoggingFilters(virAdmConnectPtr, GC_OUT_OWNED_ON_SUCCESS char **, unsigned int);
GC_PLAIN int virAdmConnectGetLoggingOutputs(virAdmConnectPtr, GC_OUT_OWNED_ON_SUCCESS char **, unsigned int);
GC_RETURNS_OWNED GC_PLAIN char *virAdmConnectGetURI(virAdmConnectPtr);
int virAdmConnectListServers(virAdmConnectPtr, GC_ESCAPES virAdmServerPtr **, unsigned int);
GC_RETURNS_OWNED virAdmServerPtr virAdmConnectLookupServer(virAdmConnectPtr, const char *, unsigned int);
GC_RETURNS_OWNED virAdmConnectPtr virAdmConnectOpen(const char *, unsigned int);
GC_SUCCESS_ZERO int virAdmConnectRef(GC_RETAINS virAdmConnectPtr);
int virAdmConnectRegisterCloseCallback(virAdmConnectPtr, virAdmConnectCloseFunc, GC_ESCAPES void *, virFreeCallback);

/* --- Administration: servers --- */
int virAdmServerFree(GC_RELEASES virAdmServerPtr);
GC_PLAIN int virAdmServerGetClientLimits(virAdmServerPtr, GC_OUT_OWNED_ON_SUCCESS virTypedParameterPtr *, int *,
	unsigned int);
GC_RETURNS_BORROWED_FROM(1) const char *virAdmServerGetName(virAdmServerPtr);
GC_PLAIN int virAdmServerGetThreadPoolParameters(virAdmServerPtr, GC_OUT_OWNED_ON_SUCCESS virTypedParameterPtr *, int *,
	unsigned int);
int virAdmServerListClients(virAdmServerPtr, GC_ESCAPES virAdmClientPtr **, unsigned int);
GC_RETURNS_OWNED virAdmClientPtr virAdmServerLookupClient(virAdmServerPtr, unsigned long long, unsigned int);

/* --- Administration: clients --- */
int virAdmClientFree(GC_RELEASES virAdmClientPtr);
GC_PLAIN int virAdmClientGetInfo(virAdmClientPtr, GC_OUT_OWNED_ON_SUCCESS virTypedParameterPtr *, int *, unsigned int);

/* --- Events --- */
int virEventAddHandle(int, int, virEventHandleCallback, GC_ESCAPES void *, virFreeCallback);
int virEventAddTimeout(int, virEventTimeoutCallback, GC_ESCAPES void *, virFreeCallback);

/* --- The host --- */
GC_PLAIN int virNodeGetCPUMap(virConnectPtr, GC_OUT_OWNED_ON_SUCCESS unsigned char **, unsigned int *, unsigned int);
GC_PLAIN int virNodeGetSEVInfo(virConnectPtr, GC_OUT_OWNED_ON_SUCCESS virTypedParameterPtr *, int *, unsigned int);

/* --- Typed parameters --- */
void virTypedParamsFree(GC_RELEASES_NULLOK virTypedParameterPtr, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE virTypedParameterPtr virTypedParamsGet(virTypedParameterPtr, int, const char *);
int virTypedParamsGetString(virTypedParameterPtr, int, const char *, GC_OUT_BORROWED const char **);
int virTypedParamsAddInt(GC_ESCAPES virTypedParameterPtr *, int *, int *, const char *, int);
int virTypedParamsAddUInt(GC_ESCAPES virTypedParameterPtr *, int *, int *, const char *, unsigned int);
int virTypedParamsAddLLong(GC_ESCAPES virTypedParameterPtr *, int *, int *, const char *, long long);
int virTypedParamsAddULLong(GC_ESCAPES virTypedParameterPtr *, int *, int *, const char *, unsigned long long);
int virTypedParamsAddDouble(GC_ESCAPES virTypedParameterPtr *, int *, int *, const char *, double);
int virTypedParamsAddBoolean(GC_ESCAPES virTypedParameterPtr *, int *, int *, const char *, int);
int virTypedParamsAddString(GC_ESCAPES virTypedParameterPtr *, int *, int *, const char *, const char *);
int virTypedParamsAddStringList(GC_ESCAPES virTypedParameterPtr *, int *, int *, const char *, const char **);
int virTypedParamsAddFromString(GC_ESCAPES virTypedParameterPtr *, int *, int *, const char *, int, const char *);

/* --- Errors --- */
GC_RETURNS_BORROWED GC_NULLABLE virErrorPtr virGetLastError(void);
GC_RETURNS_BORROWED const char *virGetLastErrorMessage(void);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE virErrorPtr virConnGetLastError(virConnectPtr);
GC_RETURNS_OWNED GC_PLAIN virErrorPtr virSaveLastError(void);
void virFreeError(GC_RELEASES_NULLOK virErrorPtr);

#endif
