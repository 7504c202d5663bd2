import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  TextSubtitleSource,
  WebMOutputFormat,
} from 'mediabunny'

type Wish = {
  container?: 'mp4' | 'fragments' | 'mov' | 'webm' | 'recorded'
  seconds?: number
  /** Of each of its pictures, five a second; nothing decodes them. */
  pictureBytes?: number
  /** Written where cameras write it: in the tags, and in a track of its own. */
  secret?: string
}

const formats = {
  mp4: () => new Mp4OutputFormat(),
  fragments: () => new Mp4OutputFormat({ fastStart: 'fragmented' }),
  mov: () => new MovOutputFormat(),
  webm: () => new WebMOutputFormat(),
  // as a browser records: nothing says where it ends
  recorded: () => new WebMOutputFormat({ appendOnly: true }),
}

const A_SECOND = 5
const avc = Uint8Array.of(1, 0x42, 0, 0x1f, 0xff, 0xe1, 0, 4, 0x67, 0x42, 0, 0x1f, 1, 0, 2, 0x68, 0xce)

/** A film as another program writes it (mediabunny): a real container around pictures that are not. */
export async function writeFilm({
  container = 'mp4',
  seconds = 10,
  pictureBytes = 200,
  secret,
}: Wish = {}): Promise<Uint8Array<ArrayBuffer>> {
  const isWebm = container === 'webm' || container === 'recorded'
  const target = new BufferTarget()
  const output = new Output({ format: formats[container](), target })
  const pictures = new EncodedVideoPacketSource(isWebm ? 'vp8' : 'avc')
  output.addVideoTrack(pictures)
  const said =
    secret && container !== 'fragments' && container !== 'mov' ? new TextSubtitleSource('webvtt') : undefined
  if (said) output.addSubtitleTrack(said, { name: secret ?? '' })
  if (secret) output.setMetadataTags({ title: secret, comment: secret, raw: { '©xyz': secret } })
  await output.start()
  if (said) await said.add(`WEBVTT\n\n00:00.000 --> 00:01.000\n${secret}\n`)
  said?.close()
  const size = { codedWidth: 320, codedHeight: 240 }
  const decoderConfig = isWebm
    ? { codec: 'vp8', ...size }
    : { codec: 'avc1.42001f', description: avc, ...size }
  for (let n = 0; n < seconds * A_SECOND; n += 1) {
    const picture = new Uint8Array(pictureBytes).fill(n)
    const kind = n % 10 === 0 ? 'key' : 'delta'
    const packet = new EncodedPacket(picture, kind, n / A_SECOND, 1 / A_SECOND)
    await pictures.add(packet, { decoderConfig })
  }
  await output.finalize()
  if (!target.buffer) throw new Error('no film was written')
  return new Uint8Array(target.buffer)
}
