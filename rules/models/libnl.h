/* gccheck-model: libnl | headers: netlink/netlink.h netlink/cache.h netlink/object.h netlink/genl/genl.h netlink/genl/ctrl.h netlink/route/link.h netlink/route/addr.h netlink/route/route.h netlink/route/neighbour.h netlink/route/rule.h netlink/route/tc.h netlink/route/qdisc.h netlink/route/class.h netlink/route/classifier.h | triggers: netlink/netlink.h netlink/object.h netlink-private/netlink.h | pkg-config: libnl-route-3.0 | package: libnl-route-3-dev */

/* libnl 3. Beware of _get: rtnl_link_get(cache, index) and its like search a cache and return a new reference,
 * rtnl_link_get_addr(link) and the other field getters lend, nl_object_get(object) takes a reference. Setters of
 * addresses and links keep a reference of their own. _put and _free accept NULL. The out-parameter of a function that
 * returns an error number is set if the number is 0.
 */
#ifndef GCCHECK_MODEL_LIBNL_H
#define GCCHECK_MODEL_LIBNL_H

#include "gccheck.h"

#include <stddef.h>
#include <stdint.h>

/* --- Types: all opaque --- */
struct GC_FAMILY("libnl") GC_DEFAULT_LENDS nl_object;
struct GC_FAMILY("libnl") rtnl_link;
struct GC_FAMILY("libnl") rtnl_addr;
struct GC_FAMILY("libnl") rtnl_route;
struct GC_FAMILY("libnl") rtnl_neigh;
struct GC_FAMILY("libnl") rtnl_neightbl;
struct GC_FAMILY("libnl") rtnl_rule;
struct GC_FAMILY("libnl") rtnl_qdisc;
struct GC_FAMILY("libnl") rtnl_class;
struct GC_FAMILY("libnl") rtnl_cls;
struct GC_FAMILY("libnl") rtnl_tc;
struct GC_FAMILY("libnl") rtnl_act;
struct GC_FAMILY("libnl") genl_family;
struct GC_FAMILY("libnl-addr") nl_addr;
struct GC_FAMILY("libnl-msg") nl_msg;
struct GC_FAMILY("libnl-cache") nl_cache;
struct GC_FAMILY("libnl-cb") nl_cb;
struct GC_FAMILY("libnl-sock") nl_sock;
struct GC_FAMILY("libnl-data") nl_data;
enum nl_cb_kind { NL_CB_DEFAULT };
struct rtnl_nexthop;
struct nl_cache_ops;
struct nl_cache_mngr;
struct nl_object_ops;
struct nlmsghdr;
struct nlattr;
struct nl_parser_param;
typedef void (*change_func_t)(struct nl_cache *, struct nl_object *, int, void *);

/* --- Objects --- */
GC_RETURNS_OWNED struct nl_object *nl_object_alloc(struct nl_object_ops *);
GC_SUCCESS_ZERO int nl_object_alloc_name(const char *, GC_OUT_OWNED_ON_SUCCESS struct nl_object **);
GC_RETURNS_OWNED struct nl_object *nl_object_clone(struct nl_object *);
void nl_object_get(GC_RETAINS struct nl_object *);
void nl_object_put(GC_RELEASES_NULLOK struct nl_object *);
void nl_object_free(GC_RELEASES_NULLOK struct nl_object *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_cache *nl_object_get_cache(struct nl_object *);

/* --- Caches --- */
GC_RETURNS_OWNED struct nl_cache *nl_cache_alloc(struct nl_cache_ops *);
GC_SUCCESS_ZERO
int nl_cache_alloc_and_fill(struct nl_cache_ops *, struct nl_sock *, GC_OUT_OWNED_ON_SUCCESS struct nl_cache **);
GC_SUCCESS_ZERO int nl_cache_alloc_name(const char *, GC_OUT_OWNED_ON_SUCCESS struct nl_cache **);
GC_RETURNS_OWNED struct nl_cache *nl_cache_subset(struct nl_cache *, struct nl_object *);
GC_RETURNS_OWNED struct nl_cache *nl_cache_clone(struct nl_cache *);
void nl_cache_get(GC_RETAINS struct nl_cache *);
void nl_cache_put(GC_RELEASES_NULLOK struct nl_cache *);
void nl_cache_free(GC_RELEASES_NULLOK struct nl_cache *);
int nl_cache_add(struct nl_cache *, GC_KEEPS struct nl_object *);
int nl_cache_move(struct nl_cache *, GC_KEEPS struct nl_object *);
void nl_cache_remove(struct nl_object *);
void nl_cache_clear(struct nl_cache *);
int nl_cache_refill(struct nl_sock *, struct nl_cache *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_object *nl_cache_get_first(struct nl_cache *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_object *nl_cache_get_last(struct nl_cache *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_object *nl_cache_get_next(struct nl_object *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_object *nl_cache_get_prev(struct nl_object *);
GC_RETURNS_OWNED GC_NULLABLE struct nl_object *nl_cache_search(struct nl_cache *, struct nl_object *);
GC_RETURNS_OWNED GC_NULLABLE struct nl_object *nl_cache_find(struct nl_cache *, struct nl_object *);
void nl_cache_mngt_provide(GC_KEEPS struct nl_cache *);
void nl_cache_mngt_unprovide(struct nl_cache *);
GC_RETURNS_BORROWED GC_NULLABLE struct nl_cache *nl_cache_mngt_require(const char *);
GC_RETURNS_OWNED GC_NULLABLE struct nl_cache *nl_cache_mngt_require_safe(const char *);
/* The manager owns its caches. */
GC_SUCCESS_ZERO int nl_cache_mngr_alloc(struct nl_sock *, int, int, GC_OUT_OWNED_ON_SUCCESS struct nl_cache_mngr **);
GC_SUCCESS_ZERO int nl_cache_mngr_add(struct nl_cache_mngr *, const char *, change_func_t, void *,
		GC_OUT_BORROWED struct nl_cache **);
GC_SUCCESS_ZERO int nl_cache_mngr_add_cache(struct nl_cache_mngr *, GC_STEALS_ON_SUCCESS struct nl_cache *,
		change_func_t, void *);
void nl_cache_mngr_free(GC_RELEASES_NULLOK struct nl_cache_mngr *);

/* --- Messages --- */
GC_RETURNS_OWNED struct nl_msg *nlmsg_alloc(void);
GC_RETURNS_OWNED struct nl_msg *nlmsg_alloc_size(size_t);
GC_RETURNS_OWNED struct nl_msg *nlmsg_alloc_simple(int, int);
GC_RETURNS_OWNED struct nl_msg *nlmsg_inherit(struct nlmsghdr *);
GC_RETURNS_OWNED struct nl_msg *nlmsg_convert(struct nlmsghdr *);
void nlmsg_get(GC_RETAINS struct nl_msg *);
void nlmsg_free(GC_RELEASES_NULLOK struct nl_msg *);
GC_RETURNS_BORROWED_FROM(1) struct nlmsghdr *nlmsg_hdr(struct nl_msg *);
GC_RETURNS_BORROWED_FROM(1) struct nlmsghdr *nlmsg_put(struct nl_msg *, uint32_t, uint32_t, int, int, int);
GC_RETURNS_BORROWED_FROM(1) void *genlmsg_put(struct nl_msg *, uint32_t, uint32_t, int, int, int, uint8_t, uint8_t);
GC_RUNS_CODE int nl_send_auto(struct nl_sock *, struct nl_msg *);
GC_RUNS_CODE int nl_send_auto_complete(struct nl_sock *, struct nl_msg *);
/* Frees the message. */
GC_RUNS_CODE int nl_send_sync(struct nl_sock *, GC_STEALS struct nl_msg *);

/* --- Addresses, data, sockets, callbacks --- */
GC_RETURNS_OWNED struct nl_addr *nl_addr_alloc(size_t);
GC_RETURNS_OWNED struct nl_addr *nl_addr_alloc_attr(const struct nlattr *, int);
GC_RETURNS_OWNED struct nl_addr *nl_addr_build(int, const void *, size_t);
GC_RETURNS_OWNED struct nl_addr *nl_addr_clone(const struct nl_addr *);
GC_SUCCESS_ZERO int nl_addr_parse(const char *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_addr **);
GC_RETURNS_ARG(1) struct nl_addr *nl_addr_get(GC_RETAINS struct nl_addr *);
void nl_addr_put(GC_RELEASES_NULLOK struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) void *nl_addr_get_binary_addr(const struct nl_addr *);
GC_RETURNS_OWNED GC_PLAIN struct nl_data *nl_data_alloc(const void *, size_t);
GC_RETURNS_OWNED GC_PLAIN struct nl_data *nl_data_clone(const struct nl_data *);
void nl_data_free(GC_RELEASES_NULLOK struct nl_data *);
GC_RETURNS_OWNED struct nl_sock *nl_socket_alloc(void);
GC_RETURNS_OWNED struct nl_sock *nl_socket_alloc_cb(GC_KEEPS struct nl_cb *);
void nl_socket_free(GC_RELEASES_NULLOK struct nl_sock *);
GC_RETURNS_OWNED struct nl_cb *nl_socket_get_cb(const struct nl_sock *);
void nl_socket_set_cb(struct nl_sock *, GC_KEEPS struct nl_cb *);
GC_RETURNS_OWNED struct nl_cb *nl_cb_alloc(enum nl_cb_kind);
GC_RETURNS_OWNED struct nl_cb *nl_cb_clone(struct nl_cb *);
GC_RETURNS_ARG(1) struct nl_cb *nl_cb_get(GC_RETAINS struct nl_cb *);
void nl_cb_put(GC_RELEASES_NULLOK struct nl_cb *);
GC_RUNS_CODE int nl_recvmsgs(struct nl_sock *, struct nl_cb *);

/* --- Generic netlink --- */
GC_SUCCESS_ZERO int genl_ctrl_alloc_cache(struct nl_sock *, GC_OUT_OWNED_ON_SUCCESS struct nl_cache **);
GC_RETURNS_OWNED GC_NULLABLE struct genl_family *genl_ctrl_search(struct nl_cache *, int);
GC_RETURNS_OWNED GC_NULLABLE struct genl_family *genl_ctrl_search_by_name(struct nl_cache *, const char *);

/* --- Routing objects: making and releasing --- */
GC_RETURNS_OWNED struct rtnl_link *rtnl_link_alloc(void);
void rtnl_link_put(GC_RELEASES_NULLOK struct rtnl_link *);
GC_RETURNS_OWNED struct rtnl_addr *rtnl_addr_alloc(void);
void rtnl_addr_put(GC_RELEASES_NULLOK struct rtnl_addr *);
GC_RETURNS_OWNED struct rtnl_route *rtnl_route_alloc(void);
void rtnl_route_put(GC_RELEASES_NULLOK struct rtnl_route *);
GC_RETURNS_OWNED struct rtnl_neigh *rtnl_neigh_alloc(void);
void rtnl_neigh_put(GC_RELEASES_NULLOK struct rtnl_neigh *);
GC_RETURNS_OWNED struct rtnl_rule *rtnl_rule_alloc(void);
void rtnl_rule_put(GC_RELEASES_NULLOK struct rtnl_rule *);
GC_RETURNS_OWNED struct rtnl_qdisc *rtnl_qdisc_alloc(void);
void rtnl_qdisc_put(GC_RELEASES_NULLOK struct rtnl_qdisc *);
GC_RETURNS_OWNED struct rtnl_class *rtnl_class_alloc(void);
void rtnl_class_put(GC_RELEASES_NULLOK struct rtnl_class *);
GC_RETURNS_OWNED struct rtnl_cls *rtnl_cls_alloc(void);
void rtnl_cls_put(GC_RELEASES_NULLOK struct rtnl_cls *);
void rtnl_route_get(GC_RETAINS struct rtnl_route *);

/* --- Routing objects: searching --- */
GC_RETURNS_OWNED GC_NULLABLE struct rtnl_link *rtnl_link_get(struct nl_cache *, int);
GC_RETURNS_OWNED GC_NULLABLE struct rtnl_link *rtnl_link_get_by_name(struct nl_cache *, const char *);
GC_SUCCESS_ZERO
int rtnl_link_get_kernel(struct nl_sock *, int, const char *, GC_OUT_OWNED_ON_SUCCESS struct rtnl_link **);
GC_RETURNS_OWNED GC_NULLABLE struct rtnl_addr *rtnl_addr_get(struct nl_cache *, int, struct nl_addr *);
GC_RETURNS_OWNED GC_NULLABLE struct rtnl_neigh *rtnl_neigh_get(struct nl_cache *, int, struct nl_addr *);
GC_RETURNS_OWNED GC_NULLABLE struct rtnl_qdisc *rtnl_qdisc_get(struct nl_cache *, int, uint32_t);
GC_RETURNS_OWNED GC_NULLABLE struct rtnl_qdisc *rtnl_qdisc_get_by_parent(struct nl_cache *, int, uint32_t);
GC_RETURNS_OWNED GC_NULLABLE struct rtnl_class *rtnl_class_get(struct nl_cache *, int, uint32_t);
GC_SUCCESS_ZERO
int rtnl_route_lookup(struct nl_sock *, struct nl_addr *, GC_OUT_OWNED_ON_SUCCESS struct rtnl_route **);
GC_SUCCESS_ZERO int rtnl_route_parse(struct nlmsghdr *, GC_OUT_OWNED_ON_SUCCESS struct rtnl_route **);
GC_SUCCESS_ZERO int rtnl_link_alloc_cache(struct nl_sock *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_cache **);
GC_SUCCESS_ZERO int rtnl_addr_alloc_cache(struct nl_sock *, GC_OUT_OWNED_ON_SUCCESS struct nl_cache **);
GC_SUCCESS_ZERO int rtnl_route_alloc_cache(struct nl_sock *, int, int, GC_OUT_OWNED_ON_SUCCESS struct nl_cache **);
GC_SUCCESS_ZERO int rtnl_neigh_alloc_cache(struct nl_sock *, GC_OUT_OWNED_ON_SUCCESS struct nl_cache **);
GC_SUCCESS_ZERO int rtnl_rule_alloc_cache(struct nl_sock *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_cache **);
GC_SUCCESS_ZERO int rtnl_qdisc_alloc_cache(struct nl_sock *, GC_OUT_OWNED_ON_SUCCESS struct nl_cache **);
GC_SUCCESS_ZERO int rtnl_class_alloc_cache(struct nl_sock *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_cache **);

/* --- Routing objects: requests --- */
GC_SUCCESS_ZERO int rtnl_link_build_add_request(struct rtnl_link *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_link_build_change_request(struct rtnl_link *, struct rtnl_link *, int,
		GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_link_build_delete_request(const struct rtnl_link *, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_link_build_get_request(int, const char *, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_addr_build_add_request(struct rtnl_addr *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_addr_build_delete_request(struct rtnl_addr *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_neigh_build_add_request(struct rtnl_neigh *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_neigh_build_delete_request(struct rtnl_neigh *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_rule_build_add_request(struct rtnl_rule *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_rule_build_delete_request(struct rtnl_rule *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_route_build_add_request(struct rtnl_route *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);
GC_SUCCESS_ZERO int rtnl_route_build_del_request(struct rtnl_route *, int, GC_OUT_OWNED_ON_SUCCESS struct nl_msg **);

/* --- Routing objects: fields --- */
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_link_get_addr(struct rtnl_link *);
void rtnl_link_set_addr(struct rtnl_link *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_link_get_broadcast(struct rtnl_link *);
void rtnl_link_set_broadcast(struct rtnl_link *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_addr_get_local(struct rtnl_addr *);
int rtnl_addr_set_local(struct rtnl_addr *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_addr_get_peer(struct rtnl_addr *);
int rtnl_addr_set_peer(struct rtnl_addr *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_addr_get_broadcast(struct rtnl_addr *);
int rtnl_addr_set_broadcast(struct rtnl_addr *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_addr_get_multicast(struct rtnl_addr *);
int rtnl_addr_set_multicast(struct rtnl_addr *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_addr_get_anycast(struct rtnl_addr *);
int rtnl_addr_set_anycast(struct rtnl_addr *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_route_get_dst(struct rtnl_route *);
int rtnl_route_set_dst(struct rtnl_route *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_route_get_src(struct rtnl_route *);
int rtnl_route_set_src(struct rtnl_route *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_route_get_pref_src(struct rtnl_route *);
int rtnl_route_set_pref_src(struct rtnl_route *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_neigh_get_lladdr(struct rtnl_neigh *);
void rtnl_neigh_set_lladdr(struct rtnl_neigh *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_neigh_get_dst(struct rtnl_neigh *);
int rtnl_neigh_set_dst(struct rtnl_neigh *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_rule_get_src(struct rtnl_rule *);
int rtnl_rule_set_src(struct rtnl_rule *, GC_KEEPS struct nl_addr *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_rule_get_dst(struct rtnl_rule *);
int rtnl_rule_set_dst(struct rtnl_rule *, GC_KEEPS struct nl_addr *);
GC_RETURNS_OWNED GC_NULLABLE struct rtnl_link *rtnl_addr_get_link(struct rtnl_addr *);
void rtnl_addr_set_link(struct rtnl_addr *, GC_KEEPS struct rtnl_link *);
GC_RETURNS_OWNED GC_NULLABLE struct rtnl_link *rtnl_tc_get_link(struct rtnl_tc *);
void rtnl_tc_set_link(struct rtnl_tc *, GC_KEEPS struct rtnl_link *);
GC_RETURNS_OWNED GC_PLAIN struct rtnl_nexthop *rtnl_route_nh_alloc(void);
GC_RETURNS_OWNED GC_PLAIN struct rtnl_nexthop *rtnl_route_nh_clone(struct rtnl_nexthop *);
void rtnl_route_nh_free(GC_RELEASES struct rtnl_nexthop *);
void rtnl_route_add_nexthop(struct rtnl_route *, GC_STEALS struct rtnl_nexthop *);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct rtnl_nexthop *rtnl_route_nexthop_n(struct rtnl_route *, int);
GC_RETURNS_BORROWED_FROM(1) GC_NULLABLE struct nl_addr *rtnl_route_nh_get_gateway(struct rtnl_nexthop *);
void rtnl_route_nh_set_gateway(struct rtnl_nexthop *, GC_KEEPS struct nl_addr *);

#endif
