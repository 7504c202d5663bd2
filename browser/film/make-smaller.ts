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
} from 'mediabunny'

const SHORT_SIDE = 720
// 15 MB a minute in all
const BITS = { picture: 1_800_000, sound: 96_000, all: 2_000_000 }

/** The film in 720 lines at most and 15 MB a minute; the same when it is small already, or when this device cannot. */
export async function makeSmaller(film: Blob, tell: (share: number) => void): Promise<Blob> {
  const input = new Input({ source: new BlobSource(film), formats: [MP4, QTFF, WEBM, MATROSKA] })
  const track = await input.getPrimaryVideoTrack()
  if (!track) return film
  const seconds = await input.computeDuration()
  const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()]
  const short = Math.min(width, height)
  if (short <= SHORT_SIDE && film.size * 8 <= seconds * BITS.all) return film
  const scale = Math.min(1, SHORT_SIDE / short)
  const size = { width: even(width * scale), height: even(height * scale) }
  const codec = await getFirstEncodableVideoCodec(['avc', 'vp9', 'vp8'], { ...size, bitrate: BITS.picture })
  if (!codec) return film
  const format = codec === 'avc' ? new Mp4OutputFormat() : new WebMOutputFormat()
  const target = new BufferTarget()
  const conversion = await Conversion.init({
    input,
    output: new Output({ format, target }),
    tracks: 'primary',
    video: { ...size, fit: 'fill', codec, bitrate: BITS.picture, forceTranscode: true },
    audio: { bitrate: BITS.sound },
    tags: {},
    showWarnings: false,
  })
  const isWhole = conversion.discardedTracks.every(
    ({ track: { type } }) => type !== 'audio' && type !== 'video',
  )
  if (!conversion.isValid || !isWhole) return film
  conversion.onProgress = tell
  await conversion.execute()
  const { buffer } = target
  if (!buffer || buffer.byteLength >= film.size) return film
  return new Blob([buffer], { type: codec === 'avc' ? 'video/mp4' : 'video/webm' })
}

const even = (length: number): number => Math.round(length / 2) * 2
