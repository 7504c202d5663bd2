// Loaded only where the device has WebCodecs (VideoEncoder): it is the one file here that old engines never read.
import {
  BlobSource,
  BufferTarget,
  Conversion,
  getFirstEncodableVideoCodec,
  Input,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  WEBM,
  WebMOutputFormat,
  type ConversionVideoOptions,
} from 'mediabunny'

const SHORT_SIDE = 720
// 15 MB a minute in all
const BITS = { picture: 1_800_000, sound: 96_000, all: 2_000_000 }

/** Of what a film lasts, how much must be left of it. */
const LEAST_SHARE = 0.8

/** What is kept of a film, in seconds. */
export type Span = { from_s: number; to_s: number }

/**
 * The film in 720 lines at most and 15 MB a minute; the same when it is small already, or when this device cannot. Only what stands in `span` is
 * kept when one is given: nothing of what was cut leaves the device.
 * @throws when it cannot be cut here.
 */
export async function makeSmaller(film: Blob, tell: (share: number) => void, span?: Span): Promise<Blob> {
  const made = await convert(film, tell, span)
  if (made) return made
  if (span) throw new Error('this device cannot cut this film')
  return film
}

async function convert(film: Blob, tell: (share: number) => void, span?: Span): Promise<Blob | undefined> {
  const input = new Input({ source: new BlobSource(film), formats: [MP4, QTFF, WEBM, MATROSKA] })
  const track = await input.getPrimaryVideoTrack()
  if (!track) return undefined
  const seconds = await input.computeDuration()
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()]
  const short = Math.min(width, height)
  const isSmall = short <= SHORT_SIDE && film.size * 8 <= seconds * BITS.all
  const isRecorded = (await input.getDurationFromMetadata()) === null // no player finds a step in it
  if (isSmall && !isRecorded && !span) return undefined
  const isCopied = isSmall && !span
  const scale = Math.min(1, SHORT_SIDE / short)
  const size = { width: even(width * scale), height: even(height * scale) }
  const codec = isCopied
    ? await track.getCodec()
    : await getFirstEncodableVideoCodec(['avc', 'vp9', 'vp8'], { ...size, bitrate: BITS.picture })
  if (!codec) return undefined
  const isMp4 = codec === 'avc' || codec === 'hevc'
  const target = new BufferTarget()
  const again = { ...size, fit: 'fill', codec, bitrate: BITS.picture, forceTranscode: true } as const
  const video: ConversionVideoOptions = isCopied ? {} : again
  const conversion = await Conversion.init({
    input,
    output: new Output({ format: isMp4 ? new Mp4OutputFormat() : new WebMOutputFormat(), target }),
    tracks: 'primary',
    video,
    audio: { bitrate: BITS.sound },
    ...(span ? { trim: { start: span.from_s, end: span.to_s }, copy: { boundaryPolicy: 'shrink' } } : {}),
    tags: {},
    showWarnings: false,
  })
  const isWhole = conversion.discardedTracks.every(
    ({ track: { type } }) => type !== 'audio' && type !== 'video',
  )
  if (!conversion.isValid || !isWhole) return undefined
  conversion.onProgress = tell
  await conversion.execute()
  const { buffer } = target
  if (!buffer || (buffer.byteLength >= film.size && !isCopied && !span)) return undefined
  const made = new Blob([buffer], { type: isMp4 ? 'video/mp4' : 'video/webm' })
  const wanted_s = span ? span.to_s - span.from_s : seconds
  return (await lasts(made)) > wanted_s * LEAST_SHARE ? made : undefined
}

/** In seconds of pictures: a device that cannot read them makes a film of none, and does not say so. */
async function lasts(film: Blob): Promise<number> {
  const input = new Input({ source: new BlobSource(film), formats: [MP4, WEBM] })
  const track = await input.getPrimaryVideoTrack()
  return track ? track.computeDuration() : 0
}

const even = (length: number): number => Math.round(length / 2) * 2
