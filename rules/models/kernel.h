/* gccheck-model: kernel | headers: - | pkg-config: - | triggers: linux/kref.h linux/kobject.h linux/of.h linux/device.h linux/slab.h linux/module.h | package: - */

/* The Linux kernel's counted objects, with the kernel's struct tags. _get takes, _put gives back, most _put accept
 * NULL. A search that goes on from an object releases that object, whatever it finds. IS_ERR pointers hold nothing.
 */
#ifndef GCCHECK_MODEL_KERNEL_H
#define GCCHECK_MODEL_KERNEL_H

#include "gccheck.h"

#include <stdarg.h>
#include <stddef.h>

typedef unsigned int gfp_t;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned int dev_t;
typedef int pid_t;
typedef unsigned long long dma_addr_t;
typedef unsigned long long sector_t;

struct GC_FAMILY("kref") kref;
struct GC_FAMILY("kobject") GC_DEFAULT_BY_NAME kobject;
struct GC_FAMILY("kset") GC_DEFAULT_BY_NAME kset;
struct GC_FAMILY("device_node") device_node;
struct GC_FAMILY("fwnode") fwnode_handle;
struct GC_FAMILY("device") device;
struct GC_FAMILY("platform_device") platform_device;
struct GC_FAMILY("pci_dev") pci_dev;
struct GC_FAMILY("usb_device") usb_device;
struct GC_FAMILY("usb_interface") usb_interface;
struct GC_FAMILY("urb") urb;
struct GC_FAMILY("i2c_adapter") i2c_adapter;
struct GC_FAMILY("i2c_client") i2c_client;
struct GC_FAMILY("spi_device") spi_device;
struct GC_FAMILY("spi_controller") spi_controller;
struct GC_FAMILY("scsi_device") scsi_device;
struct GC_FAMILY("scsi_host") Scsi_Host;
struct GC_FAMILY("net_device") net_device;
struct GC_FAMILY("in_device") in_device;
struct GC_FAMILY("inet6_dev") inet6_dev;
struct GC_FAMILY("neighbour") neighbour;
struct GC_FAMILY("dst_entry") dst_entry;
struct GC_FAMILY("net") net;
struct GC_FAMILY("sock") sock;
struct GC_FAMILY("socket") socket;
struct GC_FAMILY("sk_buff") sk_buff;
struct GC_FAMILY("module") module;
struct GC_FAMILY("task") task_struct;
struct GC_FAMILY("pid") pid;
struct GC_FAMILY("cred") cred;
struct GC_FAMILY("user_namespace") user_namespace;
struct GC_FAMILY("mm") mm_struct;
struct GC_FAMILY("page") page;
struct GC_FAMILY("file") file;
struct GC_FAMILY("dentry") dentry;
struct GC_FAMILY("inode") inode;
struct GC_FAMILY("buffer_head") buffer_head;
struct GC_FAMILY("bio") bio;
struct GC_FAMILY("eventfd") eventfd_ctx;
struct GC_FAMILY("clk") clk;
struct GC_FAMILY("regulator") regulator;
struct GC_FAMILY("gpio_desc") gpio_desc;
struct GC_FAMILY("reset_control") reset_control;
struct GC_FAMILY("phy") phy;
struct GC_FAMILY("mii_bus") mii_bus;
struct GC_FAMILY("phy_device") phy_device;
struct GC_FAMILY("tty") tty_struct;
struct GC_FAMILY("tty_port") tty_port;
struct GC_FAMILY("drm_gem_object") drm_gem_object;
struct GC_FAMILY("drm_framebuffer") drm_framebuffer;
struct GC_FAMILY("drm_connector") drm_connector;
struct GC_FAMILY("drm_device") drm_device;
struct GC_FAMILY("dma_fence") dma_fence;
struct GC_FAMILY("dma_buf") dma_buf;
struct GC_FAMILY("kernfs_node") kernfs_node;
struct GC_FAMILY("key") key;
struct GC_FAMILY("bpf_prog") bpf_prog;
struct GC_FAMILY("bpf_map") bpf_map;
struct GC_FAMILY("config_item") config_item;
struct GC_FAMILY("config_group") config_group;

struct attribute_group;
struct block_device;
struct bus_type;
struct class;
struct device_driver;
struct dma_chan;
struct drm_file;
struct firmware;
struct genl_info;
struct kmem_cache;
struct kobj_type;
struct mempool_s;
struct mutex;
struct napi_struct;
struct neigh_table;
struct of_device_id;
struct pci_bus;
struct pinctrl;
struct property;
struct pwm_device;
struct sk_buff_head;
struct spinlock;
struct super_block;
struct qstr;
struct workqueue_struct;
struct netdev_tracker_s;
enum pid_type { PIDTYPE_PID };

/* An error in a pointer's clothes: no object came. */
GC_EMPTY_IF_NONZERO _Bool IS_ERR(const void *);
GC_EMPTY_IF_NONZERO _Bool IS_ERR_OR_NULL(const void *);
GC_EMPTY_IF_NONZERO int PTR_ERR_OR_ZERO(const void *);
long PTR_ERR(const void *);
void *ERR_PTR(long);

/* --- kref and kobject. kref_put returns 1 if it was the last --- */
void kref_init(struct kref *);
void kref_get(GC_RETAINS struct kref *);
GC_SUCCESS_NONZERO int kref_get_unless_zero(GC_RETAINS struct kref *);
GC_RUNS_CODE int kref_put(GC_RELEASES struct kref *, void (*)(struct kref *));
GC_RUNS_CODE int kref_put_mutex(GC_RELEASES struct kref *, void (*)(struct kref *), struct mutex *);
GC_RUNS_CODE int kref_put_lock(GC_RELEASES struct kref *, void (*)(struct kref *), struct spinlock *);
GC_RETURNS_ARG(1) struct kobject *kobject_get(GC_RETAINS struct kobject *);
GC_RETURNS_ARG(1) GC_NULLABLE struct kobject *kobject_get_unless_zero(GC_RETAINS struct kobject *);
void kobject_put(GC_RELEASES_NULLOK struct kobject *);
GC_RETURNS_OWNED struct kobject *kobject_create_and_add(const char *, GC_KEEPS struct kobject *);
GC_RETURNS_OWNED struct kset *kset_create_and_add(const char *, const void *, GC_KEEPS struct kobject *);
GC_RETURNS_ARG(1) struct kset *kset_get(GC_RETAINS struct kset *);
void kset_put(GC_RELEASES_NULLOK struct kset *);
void kset_unregister(GC_RELEASES_NULLOK struct kset *);
GC_RETURNS_OWNED GC_NULLABLE struct kobject *kset_find_obj(struct kset *, const char *);

/* --- Device tree. The searches release `from`, the iterators release the previous child --- */
GC_RETURNS_ARG(1) struct device_node *of_node_get(GC_RETAINS struct device_node *);
void of_node_put(GC_RELEASES_NULLOK struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_node_by_name(GC_STEALS struct device_node *, const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_node_by_type(GC_STEALS struct device_node *, const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_compatible_node(GC_STEALS struct device_node *,
	const char *, const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_node_with_property(GC_STEALS struct device_node *,
	const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_matching_node(GC_STEALS struct device_node *,
	const struct of_device_id *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_matching_node_and_match(GC_STEALS struct device_node *,
	const struct of_device_id *, const struct of_device_id **);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_all_nodes(GC_STEALS struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_node_by_path(const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_node_opts_by_path(const char *, const char **);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_node_by_phandle(u32);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_find_next_cache_node(const struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_parent(const struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_next_parent(GC_STEALS struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_next_child(const struct device_node *,
	GC_STEALS struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_next_available_child(const struct device_node *,
	GC_STEALS struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_next_reserved_child(const struct device_node *,
	GC_STEALS struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_next_cpu_node(GC_STEALS struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_child_by_name(const struct device_node *, const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_available_child_by_name(const struct device_node *,
	const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_compatible_child(const struct device_node *, const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_cpu_node(int, unsigned int *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_cpu_device_node_get(int);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_get_cpu_state_node(const struct device_node *, int);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_parse_phandle(const struct device_node *, const char *, int);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_irq_find_parent(struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_graph_get_next_endpoint(const struct device_node *,
	GC_STEALS struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_graph_get_endpoint_by_regs(const struct device_node *, int, int);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_graph_get_port_by_id(struct device_node *, u32);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_graph_get_port_parent(struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_graph_get_remote_endpoint(const struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_graph_get_remote_port_parent(const struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_graph_get_remote_port(const struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device_node *of_graph_get_remote_node(const struct device_node *, u32, u32);
GC_RETURNS_OWNED GC_NULLABLE struct platform_device *of_find_device_by_node(struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct i2c_adapter *of_find_i2c_adapter_by_node(struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct i2c_adapter *of_get_i2c_adapter_by_node(struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct i2c_client *of_find_i2c_device_by_node(struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct spi_device *of_find_spi_device_by_node(struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct mii_bus *of_mdio_find_bus(struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct phy_device *of_phy_find_device(struct device_node *);

/* --- Firmware nodes --- */
GC_RETURNS_ARG(1) struct fwnode_handle *fwnode_handle_get(GC_RETAINS struct fwnode_handle *);
void fwnode_handle_put(GC_RELEASES_NULLOK struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_get_parent(const struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_get_next_parent(GC_STEALS struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_get_nth_parent(struct fwnode_handle *, unsigned int);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_get_next_child_node(const struct fwnode_handle *,
	GC_STEALS struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_get_next_available_child_node(const struct fwnode_handle *,
	GC_STEALS struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_get_named_child_node(const struct fwnode_handle *,
	const char *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *device_get_next_child_node(const struct device *,
	GC_STEALS struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *device_get_named_child_node(const struct device *, const char *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_graph_get_next_endpoint(const struct fwnode_handle *,
	GC_STEALS struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_graph_get_port_parent(const struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_graph_get_remote_port_parent(const struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_graph_get_remote_port(const struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_graph_get_remote_endpoint(const struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct fwnode_handle *fwnode_graph_get_endpoint_by_id(const struct fwnode_handle *, u32,
	u32, unsigned long);
GC_RETURNS_OWNED struct fwnode_handle *fwnode_find_reference(const struct fwnode_handle *, const char *,
	unsigned int);

/* --- Devices --- */
GC_RETURNS_ARG(1) struct device *get_device(GC_RETAINS struct device *);
void put_device(GC_RELEASES_NULLOK struct device *);
void device_unregister(GC_RELEASES struct device *);
GC_RETURNS_OWNED GC_NULLABLE GC_RUNS_CODE struct device *device_find_child(struct device *, const void *,
	int (*)(struct device *, const void *));
GC_RETURNS_OWNED GC_NULLABLE struct device *device_find_child_by_name(struct device *, const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device *device_find_any_child(struct device *);
GC_RETURNS_OWNED GC_NULLABLE GC_RUNS_CODE struct device *class_find_device(const struct class *,
	const struct device *, const void *, int (*)(struct device *, const void *));
GC_RETURNS_OWNED GC_NULLABLE struct device *class_find_device_by_name(const struct class *, const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device *class_find_device_by_of_node(const struct class *,
	const struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device *class_find_device_by_fwnode(const struct class *,
	const struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct device *class_find_device_by_devt(const struct class *, dev_t);
GC_RETURNS_OWNED GC_NULLABLE GC_RUNS_CODE struct device *bus_find_device(const struct bus_type *, struct device *,
	const void *, int (*)(struct device *, const void *));
GC_RETURNS_OWNED GC_NULLABLE struct device *bus_find_device_by_name(const struct bus_type *, struct device *,
	const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device *bus_find_device_by_of_node(const struct bus_type *,
	const struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device *bus_find_device_by_fwnode(const struct bus_type *,
	const struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct device *bus_find_device_by_devt(const struct bus_type *, dev_t);
GC_RETURNS_OWNED GC_NULLABLE struct device *bus_find_next_device(const struct bus_type *, struct device *);
GC_RETURNS_OWNED GC_NULLABLE GC_RUNS_CODE struct device *driver_find_device(const struct device_driver *,
	struct device *, const void *, int (*)(struct device *, const void *));
GC_RETURNS_OWNED GC_NULLABLE struct device *driver_find_device_by_name(const struct device_driver *, const char *);
GC_RETURNS_OWNED GC_NULLABLE struct device *driver_find_device_by_of_node(const struct device_driver *,
	const struct device_node *);
GC_RETURNS_OWNED GC_NULLABLE struct device *driver_find_device_by_fwnode(struct device_driver *,
	const struct fwnode_handle *);
GC_RETURNS_OWNED GC_NULLABLE struct device *get_dev_from_fwnode(struct fwnode_handle *);
GC_RETURNS_OWNED struct platform_device *platform_device_alloc(const char *, int);
void platform_device_put(GC_RELEASES_NULLOK struct platform_device *);
void platform_device_unregister(GC_RELEASES_NULLOK struct platform_device *);

/* --- PCI: the searches release `from` --- */
GC_RETURNS_ARG(1) struct pci_dev *pci_dev_get(GC_RETAINS struct pci_dev *);
void pci_dev_put(GC_RELEASES_NULLOK struct pci_dev *);
GC_RETURNS_OWNED GC_NULLABLE struct pci_dev *pci_get_device(unsigned int, unsigned int, GC_STEALS struct pci_dev *);
GC_RETURNS_OWNED GC_NULLABLE struct pci_dev *pci_get_subsys(unsigned int, unsigned int, unsigned int, unsigned int,
	GC_STEALS struct pci_dev *);
GC_RETURNS_OWNED GC_NULLABLE struct pci_dev *pci_get_class(unsigned int, GC_STEALS struct pci_dev *);
GC_RETURNS_OWNED GC_NULLABLE struct pci_dev *pci_get_base_class(unsigned int, GC_STEALS struct pci_dev *);
GC_RETURNS_OWNED GC_NULLABLE struct pci_dev *pci_get_slot(struct pci_bus *, unsigned int);
GC_RETURNS_OWNED GC_NULLABLE struct pci_dev *pci_get_domain_bus_and_slot(int, unsigned int, unsigned int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct pci_dev *pci_upstream_bridge(struct pci_dev *);
GC_RETURNS_BORROWED_FROM(1) struct pci_dev *pci_physfn(struct pci_dev *);

/* --- USB, I2C, SPI, SCSI, MDIO --- */
GC_RETURNS_ARG(1) struct usb_device *usb_get_dev(GC_RETAINS struct usb_device *);
void usb_put_dev(GC_RELEASES_NULLOK struct usb_device *);
GC_RETURNS_ARG(1) struct usb_interface *usb_get_intf(GC_RETAINS struct usb_interface *);
void usb_put_intf(GC_RELEASES_NULLOK struct usb_interface *);
GC_RETURNS_OWNED struct urb *usb_alloc_urb(int, gfp_t);
GC_RETURNS_ARG(1) struct urb *usb_get_urb(GC_RETAINS struct urb *);
void usb_free_urb(GC_RELEASES_NULLOK struct urb *);
GC_RETURNS_BORROWED_FROM(1) struct usb_device *interface_to_usbdev(struct usb_interface *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct usb_interface *usb_ifnum_to_if(const struct usb_device *,
	unsigned int);
GC_RETURNS_OWNED GC_NULLABLE struct i2c_adapter *i2c_get_adapter(int);
void i2c_put_adapter(GC_RELEASES_NULLOK struct i2c_adapter *);
void i2c_unregister_device(GC_RELEASES_NULLOK struct i2c_client *);
GC_RETURNS_ARG(1) struct spi_device *spi_dev_get(GC_RETAINS struct spi_device *);
void spi_dev_put(GC_RELEASES_NULLOK struct spi_device *);
GC_RETURNS_ARG(1) struct spi_controller *spi_controller_get(GC_RETAINS struct spi_controller *);
void spi_controller_put(GC_RELEASES_NULLOK struct spi_controller *);
GC_SUCCESS_ZERO int scsi_device_get(GC_RETAINS struct scsi_device *);
void scsi_device_put(GC_RELEASES struct scsi_device *);
GC_RETURNS_OWNED GC_NULLABLE struct scsi_device *scsi_device_lookup(struct Scsi_Host *, unsigned int, unsigned int,
	unsigned long long);
GC_RETURNS_OWNED struct Scsi_Host *scsi_host_alloc(const void *, int);
GC_RETURNS_OWNED GC_NULLABLE struct Scsi_Host *scsi_host_lookup(unsigned int);
GC_RETURNS_ARG(1) GC_NULLABLE struct Scsi_Host *scsi_host_get(GC_RETAINS struct Scsi_Host *);
void scsi_host_put(GC_RELEASES struct Scsi_Host *);
GC_RETURNS_OWNED struct mii_bus *mdiobus_alloc_size(size_t);
void mdiobus_free(GC_RELEASES_NULLOK struct mii_bus *);
GC_RETURNS_OWNED GC_NULLABLE struct mii_bus *mdio_find_bus(const char *);

/* --- Network devices and routes --- */
void dev_hold(GC_RETAINS struct net_device *);
void dev_put(GC_RELEASES_NULLOK struct net_device *);
void netdev_hold(GC_RETAINS struct net_device *, struct netdev_tracker_s *, gfp_t);
void netdev_put(GC_RELEASES_NULLOK struct net_device *, struct netdev_tracker_s *);
GC_RETURNS_OWNED GC_NULLABLE struct net_device *dev_get_by_name(struct net *, const char *);
GC_RETURNS_OWNED GC_NULLABLE struct net_device *dev_get_by_index(struct net *, int);
GC_RETURNS_OWNED GC_NULLABLE struct net_device *netdev_get_by_name(struct net *, const char *,
	struct netdev_tracker_s *, gfp_t);
GC_RETURNS_OWNED GC_NULLABLE struct net_device *netdev_get_by_index(struct net *, int, struct netdev_tracker_s *,
	gfp_t);
GC_RETURNS_OWNED GC_NULLABLE struct net_device *dev_getfirstbyhwtype(struct net *, unsigned short);
GC_RETURNS_OWNED GC_NULLABLE struct net_device *ip_dev_find(struct net *, u32);
GC_RETURNS_BORROWED GC_NULLABLE struct net_device *__dev_get_by_name(struct net *, const char *);
GC_RETURNS_BORROWED GC_NULLABLE struct net_device *__dev_get_by_index(struct net *, int);
GC_RETURNS_BORROWED GC_NULLABLE struct net_device *dev_get_by_name_rcu(struct net *, const char *);
GC_RETURNS_BORROWED GC_NULLABLE struct net_device *dev_get_by_index_rcu(struct net *, int);
GC_RETURNS_OWNED GC_NULLABLE struct in_device *in_dev_get(const struct net_device *);
void in_dev_put(GC_RELEASES struct in_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct in_device *__in_dev_get_rcu(const struct net_device *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct in_device *__in_dev_get_rtnl(const struct net_device *);
GC_RETURNS_OWNED GC_NULLABLE struct inet6_dev *in6_dev_get(const struct net_device *);
void in6_dev_put(GC_RELEASES struct inet6_dev *);
GC_RETURNS_OWNED GC_NULLABLE struct neighbour *neigh_lookup(struct neigh_table *, const void *, struct net_device *);
GC_RETURNS_ARG(1) struct neighbour *neigh_clone(GC_RETAINS struct neighbour *);
void neigh_hold(GC_RETAINS struct neighbour *);
void neigh_release(GC_RELEASES struct neighbour *);
void dst_hold(GC_RETAINS struct dst_entry *);
GC_RETURNS_ARG(1) struct dst_entry *dst_clone(GC_RETAINS struct dst_entry *);
void dst_release(GC_RELEASES_NULLOK struct dst_entry *);
GC_RETURNS_ARG(1) struct net *get_net(GC_RETAINS struct net *);
GC_RETURNS_ARG(1) GC_NULLABLE struct net *maybe_get_net(GC_RETAINS struct net *);
void put_net(GC_RELEASES struct net *);

/* --- Sockets --- */
void sock_hold(GC_RETAINS struct sock *);
void sock_put(GC_RELEASES struct sock *);
GC_SUCCESS_ZERO int sock_create(int, int, int, GC_OUT_OWNED_ON_SUCCESS struct socket **);
GC_SUCCESS_ZERO int sock_create_kern(struct net *, int, int, int, GC_OUT_OWNED_ON_SUCCESS struct socket **);
GC_SUCCESS_ZERO int sock_create_lite(int, int, int, GC_OUT_OWNED_ON_SUCCESS struct socket **);
void sock_release(GC_RELEASES struct socket *);
GC_RETURNS_OWNED GC_NULLABLE struct socket *sockfd_lookup(int, int *);

/* --- Socket buffers: what is sent or queued is gone, also when that fails --- */
GC_RETURNS_OWNED struct sk_buff *alloc_skb(unsigned int, gfp_t);
GC_RETURNS_OWNED struct sk_buff *dev_alloc_skb(unsigned int);
GC_RETURNS_OWNED struct sk_buff *netdev_alloc_skb(struct net_device *, unsigned int);
GC_RETURNS_OWNED struct sk_buff *netdev_alloc_skb_ip_align(struct net_device *, unsigned int);
GC_RETURNS_OWNED struct sk_buff *__netdev_alloc_skb(struct net_device *, unsigned int, gfp_t);
GC_RETURNS_OWNED struct sk_buff *napi_alloc_skb(struct napi_struct *, unsigned int);
GC_RETURNS_OWNED struct sk_buff *build_skb(void *, unsigned int);
GC_RETURNS_OWNED struct sk_buff *nlmsg_new(size_t, gfp_t);
GC_RETURNS_OWNED struct sk_buff *genlmsg_new(size_t, gfp_t);
GC_RETURNS_OWNED struct sk_buff *skb_clone(struct sk_buff *, gfp_t);
GC_RETURNS_OWNED struct sk_buff *skb_copy(const struct sk_buff *, gfp_t);
GC_RETURNS_OWNED struct sk_buff *pskb_copy(struct sk_buff *, gfp_t);
GC_RETURNS_OWNED struct sk_buff *skb_copy_expand(const struct sk_buff *, int, int, gfp_t);
GC_RETURNS_OWNED struct sk_buff *skb_realloc_headroom(struct sk_buff *, unsigned int);
GC_RETURNS_OWNED struct sk_buff *skb_share_check(GC_STEALS struct sk_buff *, gfp_t);
GC_RETURNS_OWNED struct sk_buff *skb_unshare(GC_STEALS struct sk_buff *, gfp_t);
GC_RETURNS_OWNED struct sk_buff *skb_vlan_untag(GC_STEALS struct sk_buff *);
GC_RETURNS_ARG(1) struct sk_buff *skb_get(GC_RETAINS struct sk_buff *);
void kfree_skb(GC_RELEASES_NULLOK struct sk_buff *);
void kfree_skb_list(GC_RELEASES_NULLOK struct sk_buff *);
void consume_skb(GC_RELEASES_NULLOK struct sk_buff *);
void dev_kfree_skb_any(GC_RELEASES struct sk_buff *);
void dev_kfree_skb_irq(GC_RELEASES struct sk_buff *);
void dev_consume_skb_any(GC_RELEASES struct sk_buff *);
void nlmsg_free(GC_RELEASES_NULLOK struct sk_buff *);
void skb_queue_tail(struct sk_buff_head *, GC_STEALS struct sk_buff *);
void skb_queue_head(struct sk_buff_head *, GC_STEALS struct sk_buff *);
void __skb_queue_tail(struct sk_buff_head *, GC_STEALS struct sk_buff *);
void __skb_queue_head(struct sk_buff_head *, GC_STEALS struct sk_buff *);
GC_RETURNS_OWNED GC_NULLABLE struct sk_buff *skb_dequeue(struct sk_buff_head *);
GC_RETURNS_OWNED GC_NULLABLE struct sk_buff *skb_dequeue_tail(struct sk_buff_head *);
GC_RETURNS_OWNED GC_NULLABLE struct sk_buff *__skb_dequeue(struct sk_buff_head *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct sk_buff *skb_peek(const struct sk_buff_head *);
int netif_rx(GC_STEALS struct sk_buff *);
int netif_receive_skb(GC_STEALS struct sk_buff *);
int napi_gro_receive(struct napi_struct *, GC_STEALS struct sk_buff *);
int dev_queue_xmit(GC_STEALS struct sk_buff *);
int genlmsg_unicast(struct net *, GC_STEALS struct sk_buff *, u32);
int genlmsg_reply(GC_STEALS struct sk_buff *, struct genl_info *);
int nlmsg_unicast(struct sock *, GC_STEALS struct sk_buff *, u32);
int nlmsg_multicast(struct sock *, GC_STEALS struct sk_buff *, u32, unsigned int, gfp_t);
int netlink_unicast(struct sock *, GC_STEALS struct sk_buff *, u32, int);
int netlink_broadcast(struct sock *, GC_STEALS struct sk_buff *, u32, u32, gfp_t);
int rtnl_unicast(GC_STEALS struct sk_buff *, struct net *, u32);
GC_SUCCESS_ZERO int sock_queue_rcv_skb(struct sock *, GC_STEALS_ON_SUCCESS struct sk_buff *);
GC_RETURNS_OWNED GC_NULLABLE struct sk_buff *skb_recv_datagram(struct sock *, unsigned int, int *);
void skb_free_datagram(struct sock *, GC_RELEASES_NULLOK struct sk_buff *);
int skb_pad(GC_ESCAPES struct sk_buff *, int);
int skb_put_padto(GC_ESCAPES struct sk_buff *, unsigned int);

/* --- Modules, tasks, credentials, memory maps, pages --- */
GC_SUCCESS_NONZERO _Bool try_module_get(GC_RETAINS struct module *);
void __module_get(GC_RETAINS struct module *);
void module_put(GC_RELEASES_NULLOK struct module *);
GC_RETURNS_ARG(1) struct task_struct *get_task_struct(GC_RETAINS struct task_struct *);
void put_task_struct(GC_RELEASES struct task_struct *);
GC_RETURNS_OWNED GC_NULLABLE struct task_struct *get_pid_task(struct pid *, enum pid_type);
GC_RETURNS_OWNED GC_NULLABLE struct task_struct *find_get_task_by_vpid(pid_t);
GC_RETURNS_BORROWED GC_NULLABLE struct task_struct *find_task_by_vpid(pid_t);
GC_RETURNS_BORROWED GC_NULLABLE struct task_struct *pid_task(struct pid *, enum pid_type);
GC_RETURNS_ARG(1) struct pid *get_pid(GC_RETAINS struct pid *);
void put_pid(GC_RELEASES_NULLOK struct pid *);
GC_RETURNS_OWNED GC_NULLABLE struct pid *find_get_pid(int);
GC_RETURNS_OWNED GC_NULLABLE struct pid *get_task_pid(struct task_struct *, enum pid_type);
GC_RETURNS_BORROWED GC_NULLABLE struct pid *find_vpid(int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct pid *task_pid(struct task_struct *);
GC_RETURNS_ARG(1) const struct cred *get_cred(GC_RETAINS const struct cred *);
void put_cred(GC_RELEASES_NULLOK const struct cred *);
GC_RETURNS_OWNED struct cred *prepare_creds(void);
int commit_creds(GC_STEALS struct cred *);
void abort_creds(GC_RELEASES struct cred *);
GC_RETURNS_ARG(1) struct user_namespace *get_user_ns(GC_RETAINS struct user_namespace *);
void put_user_ns(GC_RELEASES_NULLOK struct user_namespace *);
void mmget(GC_RETAINS struct mm_struct *);
GC_SUCCESS_NONZERO _Bool mmget_not_zero(GC_RETAINS struct mm_struct *);
void mmput(GC_RELEASES struct mm_struct *);
void mmgrab(GC_RETAINS struct mm_struct *);
void mmdrop(GC_RELEASES struct mm_struct *);
GC_RETURNS_OWNED GC_NULLABLE struct mm_struct *get_task_mm(struct task_struct *);
void get_page(GC_RETAINS struct page *);
void put_page(GC_RELEASES struct page *);
GC_RETURNS_OWNED struct page *alloc_pages(gfp_t, unsigned int);
void __free_pages(GC_RELEASES struct page *, unsigned int);

/* --- Files, directory entries, inodes, buffers --- */
GC_RETURNS_OWNED GC_NULLABLE struct file *fget(unsigned int);
GC_RETURNS_OWNED GC_NULLABLE struct file *fget_raw(unsigned int);
GC_RETURNS_ARG(1) struct file *get_file(GC_RETAINS struct file *);
void fput(GC_RELEASES struct file *);
int filp_close(GC_RELEASES struct file *, void *);
void fd_install(unsigned int, GC_STEALS struct file *);
GC_RETURNS_ARG(1) struct dentry *dget(GC_RETAINS struct dentry *);
GC_RETURNS_OWNED struct dentry *dget_parent(struct dentry *);
GC_RETURNS_OWNED GC_NULLABLE struct dentry *d_find_alias(struct inode *);
GC_RETURNS_OWNED GC_NULLABLE struct dentry *d_find_any_alias(struct inode *);
GC_RETURNS_OWNED struct dentry *d_alloc(struct dentry *, const struct qstr *);
GC_RETURNS_OWNED struct dentry *d_make_root(GC_STEALS struct inode *);
void d_instantiate(struct dentry *, GC_STEALS struct inode *);
void d_instantiate_new(struct dentry *, GC_STEALS struct inode *);
void d_add(struct dentry *, GC_STEALS struct inode *);
void dput(GC_RELEASES_NULLOK struct dentry *);
GC_RETURNS_ARG(1) GC_NULLABLE struct inode *igrab(GC_RETAINS struct inode *);
void ihold(GC_RETAINS struct inode *);
void iput(GC_RELEASES_NULLOK struct inode *);
GC_RETURNS_OWNED struct inode *new_inode(struct super_block *);
GC_RETURNS_OWNED struct inode *iget_locked(struct super_block *, unsigned long);
GC_RETURNS_OWNED GC_NULLABLE struct inode *ilookup(struct super_block *, unsigned long);
void iget_failed(GC_RELEASES struct inode *);
void discard_new_inode(GC_RELEASES struct inode *);
GC_RETURNS_OWNED struct buffer_head *sb_bread(struct super_block *, sector_t);
GC_RETURNS_OWNED struct buffer_head *sb_getblk(struct super_block *, sector_t);
GC_RETURNS_OWNED GC_NULLABLE struct buffer_head *sb_find_get_block(struct super_block *, sector_t);
GC_RETURNS_OWNED struct buffer_head *__bread(struct block_device *, sector_t, unsigned int);
GC_RETURNS_OWNED struct buffer_head *__getblk(struct block_device *, sector_t, unsigned int);
void get_bh(GC_RETAINS struct buffer_head *);
void put_bh(GC_RELEASES struct buffer_head *);
void brelse(GC_RELEASES_NULLOK struct buffer_head *);
void bforget(GC_RELEASES_NULLOK struct buffer_head *);
void bio_get(GC_RETAINS struct bio *);
void bio_put(GC_RELEASES struct bio *);
void submit_bio(GC_ESCAPES struct bio *);
void eventfd_ctx_put(GC_RELEASES struct eventfd_ctx *);

/* --- Resources of drivers. These fail with an error pointer; the devm_ forms belong to the device --- */
GC_RETURNS_OWNED struct clk *clk_get(struct device *, const char *);
GC_RETURNS_OWNED struct clk *clk_get_optional(struct device *, const char *);
GC_RETURNS_OWNED struct clk *of_clk_get(struct device_node *, int);
GC_RETURNS_OWNED struct clk *of_clk_get_by_name(struct device_node *, const char *);
void clk_put(GC_RELEASES_NULLOK struct clk *);
GC_RETURNS_BORROWED_FROM(1) struct clk *devm_clk_get(struct device *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct clk *devm_clk_get_optional(struct device *, const char *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct clk *clk_get_parent(struct clk *);
GC_RETURNS_OWNED struct regulator *regulator_get(struct device *, const char *);
GC_RETURNS_OWNED struct regulator *regulator_get_exclusive(struct device *, const char *);
GC_RETURNS_OWNED struct regulator *regulator_get_optional(struct device *, const char *);
void regulator_put(GC_RELEASES_NULLOK struct regulator *);
GC_RETURNS_BORROWED_FROM(1) struct regulator *devm_regulator_get(struct device *, const char *);
GC_RETURNS_BORROWED_FROM(1) struct regulator *devm_regulator_get_optional(struct device *, const char *);
GC_RETURNS_OWNED struct gpio_desc *gpiod_get(struct device *, const char *, unsigned int);
GC_RETURNS_OWNED struct gpio_desc *gpiod_get_optional(struct device *, const char *, unsigned int);
GC_RETURNS_OWNED struct gpio_desc *gpiod_get_index(struct device *, const char *, unsigned int, unsigned int);
void gpiod_put(GC_RELEASES_NULLOK struct gpio_desc *);
GC_RETURNS_BORROWED_FROM(1) struct gpio_desc *devm_gpiod_get(struct device *, const char *, unsigned int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct gpio_desc *devm_gpiod_get_optional(struct device *, const char *,
	unsigned int);
void reset_control_put(GC_RELEASES_NULLOK struct reset_control *);
GC_RETURNS_OWNED struct phy *phy_get(struct device *, const char *);
GC_RETURNS_OWNED struct phy *of_phy_get(struct device_node *, const char *);
void phy_put(struct device *, GC_RELEASES_NULLOK struct phy *);
GC_RETURNS_BORROWED_FROM(1) struct phy *devm_phy_get(struct device *, const char *);
GC_PLAIN GC_SUCCESS_ZERO int request_firmware(GC_OUT_OWNED_ON_SUCCESS const struct firmware **, const char *,
	struct device *);
void release_firmware(GC_RELEASES_NULLOK const struct firmware *);

/* --- Terminals, DRM, DMA, kernfs, keys, BPF, configfs --- */
GC_RETURNS_ARG(1) struct tty_struct *tty_kref_get(GC_RETAINS struct tty_struct *);
void tty_kref_put(GC_RELEASES_NULLOK struct tty_struct *);
GC_RETURNS_OWNED GC_NULLABLE struct tty_struct *tty_port_tty_get(struct tty_port *);
GC_RETURNS_ARG(1) GC_NULLABLE struct tty_port *tty_port_get(GC_RETAINS struct tty_port *);
void tty_port_put(GC_RELEASES_NULLOK struct tty_port *);
void drm_gem_object_get(GC_RETAINS struct drm_gem_object *);
void drm_gem_object_put(GC_RELEASES_NULLOK struct drm_gem_object *);
GC_RETURNS_OWNED GC_NULLABLE struct drm_gem_object *drm_gem_object_lookup(struct drm_file *, u32);
void drm_framebuffer_get(GC_RETAINS struct drm_framebuffer *);
void drm_framebuffer_put(GC_RELEASES struct drm_framebuffer *);
GC_RETURNS_OWNED GC_NULLABLE struct drm_framebuffer *drm_framebuffer_lookup(struct drm_device *, struct drm_file *,
	u32);
void drm_connector_get(GC_RETAINS struct drm_connector *);
void drm_connector_put(GC_RELEASES struct drm_connector *);
void drm_dev_get(GC_RETAINS struct drm_device *);
void drm_dev_put(GC_RELEASES_NULLOK struct drm_device *);
GC_RETURNS_ARG(1) struct dma_fence *dma_fence_get(GC_RETAINS struct dma_fence *);
void dma_fence_put(GC_RELEASES_NULLOK struct dma_fence *);
GC_RETURNS_OWNED struct dma_buf *dma_buf_get(int);
void dma_buf_put(GC_RELEASES struct dma_buf *);
void get_dma_buf(GC_RETAINS struct dma_buf *);
void kernfs_get(GC_RETAINS struct kernfs_node *);
void kernfs_put(GC_RELEASES_NULLOK struct kernfs_node *);
GC_RETURNS_OWNED GC_NULLABLE struct kernfs_node *sysfs_get_dirent(struct kernfs_node *, const char *);
void sysfs_put(GC_RELEASES_NULLOK struct kernfs_node *);
GC_RETURNS_ARG(1) struct key *key_get(GC_RETAINS struct key *);
void key_put(GC_RELEASES_NULLOK struct key *);
GC_RETURNS_OWNED struct bpf_prog *bpf_prog_get(u32);
void bpf_prog_inc(GC_RETAINS struct bpf_prog *);
void bpf_prog_put(GC_RELEASES struct bpf_prog *);
GC_RETURNS_OWNED struct bpf_map *bpf_map_get(u32);
void bpf_map_inc(GC_RETAINS struct bpf_map *);
void bpf_map_put(GC_RELEASES struct bpf_map *);
GC_RETURNS_ARG(1) struct config_item *config_item_get(GC_RETAINS struct config_item *);
void config_item_put(GC_RELEASES_NULLOK struct config_item *);

/* --- Memory --- */
GC_RETURNS_OWNED GC_PLAIN void *kmalloc(size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *kzalloc(size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *kcalloc(size_t, size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *kmalloc_array(size_t, size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *kmalloc_node(size_t, gfp_t, int);
GC_RETURNS_OWNED GC_PLAIN void *kzalloc_node(size_t, gfp_t, int);
GC_RETURNS_OWNED GC_PLAIN void *krealloc(GC_STEALS_ON_SUCCESS const void *, size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *kvmalloc(size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *kvzalloc(size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *kvcalloc(size_t, size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *kvmalloc_array(size_t, size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *vmalloc(unsigned long);
GC_RETURNS_OWNED GC_PLAIN void *vzalloc(unsigned long);
GC_RETURNS_OWNED GC_PLAIN char *kstrdup(const char *, gfp_t);
GC_RETURNS_OWNED GC_PLAIN char *kstrndup(const char *, size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN const char *kstrdup_const(const char *, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *kmemdup(const void *, size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN char *kmemdup_nul(const char *, size_t, gfp_t);
GC_RETURNS_OWNED GC_PLAIN char *kasprintf(gfp_t, const char *, ...);
GC_RETURNS_OWNED GC_PLAIN char *kvasprintf(gfp_t, const char *, va_list);
GC_RETURNS_OWNED GC_PLAIN void *kmem_cache_alloc(struct kmem_cache *, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *kmem_cache_zalloc(struct kmem_cache *, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *mempool_alloc(struct mempool_s *, gfp_t);
GC_RETURNS_OWNED GC_PLAIN void *memdup_user(const void *, size_t);
GC_RETURNS_OWNED GC_PLAIN void *memdup_user_nul(const void *, size_t);
GC_RETURNS_OWNED GC_PLAIN void *vmemdup_user(const void *, size_t);
GC_RETURNS_OWNED GC_PLAIN char *strndup_user(const char *, long);
GC_RETURNS_OWNED GC_PLAIN void *dma_alloc_coherent(struct device *, size_t, dma_addr_t *, gfp_t);
void dma_free_coherent(struct device *, size_t, GC_FREES_MEMORY void *, dma_addr_t);
void kfree(GC_FREES_MEMORY const void *);
void kfree_sensitive(GC_FREES_MEMORY const void *);
void kzfree(GC_FREES_MEMORY const void *);
void kfree_const(GC_FREES_MEMORY const void *);
void kvfree(GC_FREES_MEMORY const void *);
void vfree(GC_FREES_MEMORY const void *);
void kmem_cache_free(struct kmem_cache *, GC_FREES_MEMORY void *);
void mempool_free(GC_FREES_MEMORY void *, struct mempool_s *);
GC_RETURNS_BORROWED_FROM(1) void *devm_kmalloc(struct device *, size_t, gfp_t);
GC_RETURNS_BORROWED_FROM(1) void *devm_kzalloc(struct device *, size_t, gfp_t);
GC_RETURNS_BORROWED_FROM(1) void *devm_kcalloc(struct device *, size_t, size_t, gfp_t);
GC_RETURNS_BORROWED_FROM(1) char *devm_kstrdup(struct device *, const char *, gfp_t);
GC_RETURNS_BORROWED_FROM(1) char *devm_kasprintf(struct device *, gfp_t, const char *, ...);
GC_RETURNS_BORROWED_FROM(1) void *devm_kmemdup(struct device *, const void *, size_t, gfp_t);
GC_NORETURN void panic(const char *, ...);
GC_NORETURN void do_exit(long);

#endif
