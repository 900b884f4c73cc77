/* gccheck-model: ffmpeg | headers: libavutil/audio_fifo.h libavutil/avstring.h libavutil/buffer.h libavutil/dict.h libavutil/fifo.h libavutil/frame.h libavutil/hwcontext.h libavutil/mem.h libavcodec/avcodec.h libavcodec/bsf.h libavformat/avformat.h | triggers: libavutil/buffer.h libavutil/dict.h libavutil/frame.h libavutil/mem.h libavcodec/avcodec.h libavcodec/packet.h libavformat/avformat.h libavformat/avio.h | pkg-config: libavutil libavcodec libavformat | package: libavformat-dev */

/* FFmpeg 4.4 to 7 (libavutil, libavcodec, libavformat). An AVBufferRef is one reference: av_buffer_ref makes another,
 * av_buffer_unref ends it and clears the pointer. Frames and packets have one owner each and hold references inside, which
 * av_frame_unref and av_packet_unref drop. What frees through a pointer to a pointer allows NULL and clears it.
 */
#ifndef GCCHECK_MODEL_FFMPEG_H
#define GCCHECK_MODEL_FFMPEG_H

#include "gccheck.h"

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct AVAudioFifo;
struct AVBSFContext;
struct AVBitStreamFilter;
struct AVBufferPool;
struct GC_FAMILY("avbuffer") AVBufferRef;
struct AVCodec;
struct AVCodecContext;
struct AVCodecParameters;
struct AVCodecParserContext;
struct AVDictionary;
struct AVDictionaryEntry;
struct AVFifo;
struct AVFormatContext;
struct AVFrame;
struct AVIOContext;
struct AVIOInterruptCB;
struct AVInputFormat;
struct AVOutputFormat;
struct AVPacket;
struct AVStream;

GC_RETURNS_OWNED struct AVBufferRef *av_buffer_alloc(size_t);
GC_RETURNS_OWNED struct AVBufferRef *av_buffer_allocz(size_t);
GC_RETURNS_OWNED struct AVBufferRef *av_buffer_ref(const struct AVBufferRef *);
void av_buffer_unref(GC_CLEARS struct AVBufferRef **);
GC_RETURNS_OWNED struct AVBufferRef *av_buffer_pool_get(struct AVBufferPool *);
void av_buffer_pool_uninit(GC_CLEARS struct AVBufferPool **);
int av_buffer_replace(GC_REPLACES struct AVBufferRef **, const struct AVBufferRef *);
int av_buffer_make_writable(GC_ESCAPES struct AVBufferRef **);
GC_RETURNS_OWNED GC_PLAIN struct AVFrame *av_frame_alloc(void);
void av_frame_free(GC_CLEARS struct AVFrame **);
GC_RETURNS_OWNED GC_PLAIN struct AVFrame *av_frame_clone(const struct AVFrame *);
int av_frame_ref(struct AVFrame *, const struct AVFrame *);
void av_frame_unref(struct AVFrame *);
void av_frame_move_ref(struct AVFrame *, struct AVFrame *);
GC_RETURNS_OWNED GC_PLAIN struct AVPacket *av_packet_alloc(void);
void av_packet_free(GC_CLEARS struct AVPacket **);
GC_RETURNS_OWNED GC_PLAIN struct AVPacket *av_packet_clone(const struct AVPacket *);
int av_packet_ref(struct AVPacket *, const struct AVPacket *);
void av_packet_unref(struct AVPacket *);
void av_packet_move_ref(struct AVPacket *, struct AVPacket *);
GC_RETURNS_OWNED GC_PLAIN struct AVCodecContext *avcodec_alloc_context3(const struct AVCodec *);
void avcodec_free_context(GC_CLEARS struct AVCodecContext **);
GC_RETURNS_OWNED GC_PLAIN struct AVCodecParameters *avcodec_parameters_alloc(void);
void avcodec_parameters_free(GC_CLEARS struct AVCodecParameters **);
GC_RETURNS_OWNED GC_PLAIN struct AVCodecParserContext *av_parser_init(int);
void av_parser_close(GC_RELEASES_NULLOK struct AVCodecParserContext *);
GC_PLAIN int av_bsf_alloc(const struct AVBitStreamFilter *, GC_OUT_OWNED_ON_SUCCESS struct AVBSFContext **);
void av_bsf_free(GC_CLEARS struct AVBSFContext **);
GC_RETURNS_OWNED GC_PLAIN struct AVFormatContext *avformat_alloc_context(void);
void avformat_free_context(GC_RELEASES_NULLOK struct AVFormatContext *);
int avformat_open_input(GC_ESCAPES struct AVFormatContext **, const char *, const struct AVInputFormat *,
	struct AVDictionary **);
void avformat_close_input(GC_CLEARS struct AVFormatContext **);
GC_PLAIN GC_SUCCESS_NONNEGATIVE int avformat_alloc_output_context2(GC_OUT_OWNED_ON_SUCCESS struct AVFormatContext **,
	const struct AVOutputFormat *, const char *, const char *);
GC_RETURNS_BORROWED_FROM(1) struct AVStream *avformat_new_stream(struct AVFormatContext *, const struct AVCodec *);
void avio_context_free(GC_CLEARS struct AVIOContext **);
GC_PLAIN int avio_open(GC_OUT_OWNED_ON_SUCCESS struct AVIOContext **, const char *, int);
GC_PLAIN int avio_open2(GC_OUT_OWNED_ON_SUCCESS struct AVIOContext **, const char *, int,
	const struct AVIOInterruptCB *, struct AVDictionary **);
int avio_closep(GC_CLEARS struct AVIOContext **);
int avio_close(GC_RELEASES_NULLOK struct AVIOContext *);
GC_PLAIN int avio_open_dyn_buf(GC_OUT_OWNED_ON_SUCCESS struct AVIOContext **);
int av_dict_set(GC_ESCAPES struct AVDictionary **, const char *, const char *, int);
void av_dict_free(GC_CLEARS struct AVDictionary **);
int av_dict_copy(GC_ESCAPES struct AVDictionary **, const struct AVDictionary *, int);
GC_RETURNS_BORROWED_FROM(1) struct AVDictionaryEntry *av_dict_get(const struct AVDictionary *, const char *,
	const struct AVDictionaryEntry *, int);
GC_RETURNS_OWNED GC_PLAIN void *av_malloc(size_t);
GC_RETURNS_OWNED GC_PLAIN void *av_mallocz(size_t);
GC_RETURNS_OWNED GC_PLAIN void *av_calloc(size_t, size_t);
GC_RETURNS_OWNED GC_PLAIN void *av_memdup(const void *, size_t);
GC_RETURNS_OWNED GC_PLAIN char *av_strdup(const char *);
GC_RETURNS_OWNED GC_PLAIN char *av_strndup(const char *, size_t);
GC_RETURNS_OWNED GC_PLAIN char *av_asprintf(const char *, ...);
void av_free(GC_FREES_MEMORY void *);
GC_RETURNS_OWNED struct AVBufferRef *av_hwframe_ctx_alloc(struct AVBufferRef *);
GC_RETURNS_OWNED GC_PLAIN struct AVFifo *av_fifo_alloc2(size_t, size_t, unsigned int);
void av_fifo_freep2(GC_CLEARS struct AVFifo **);
void av_audio_fifo_free(GC_RELEASES_NULLOK struct AVAudioFifo *);

#endif
