import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  FlacOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WavOutputFormat,
  WebMOutputFormat,
  type AudioCodec,
} from 'mediabunny'

// As a page records it (WebM, Ogg), as telephones do (MP4, 3GP), as recorders do; what begins a packet is what its codec asks.
const containers = {
  webm: { format: () => new WebMOutputFormat({ appendOnly: true }), codec: 'opus' },
  m4a: { format: () => new Mp4OutputFormat(), codec: 'aac', description: [0x11, 0x88] },
  fragments: {
    format: () => new Mp4OutputFormat({ fastStart: 'fragmented' }),
    codec: 'aac',
    description: [0x11, 0x88],
  },
  ogg: { format: () => new OggOutputFormat(), codec: 'opus', description: opusHead() },
  mp3: { format: () => new Mp3OutputFormat(), codec: 'mp3', begins: [0xff, 0xfb, 0x94, 0xc4], bytes: 384 },
  wav: { format: () => new WavOutputFormat(), codec: 'pcm-s16', bytes: 1_920 },
  flac: {
    format: () => new FlacOutputFormat(),
    codec: 'flac',
    description: streamInfo(),
    begins: [0xff, 0xf8, 0xca, 0x08, 0],
  },
} as const satisfies Record<string, { format: () => object; codec: AudioCodec; [more: string]: unknown }>

export type VoiceContainer = keyof typeof containers

type Wish = {
  /** Written where recorders write it: in the tags. */
  secret?: string
  /** What each of its packets holds; nothing decodes them. */
  said?: string
  packets?: number
}

/** A voice as another program writes it (mediabunny): a real container around a sound that is not; no picture. */
export async function writeVoice(
  container: VoiceContainer,
  { secret, said = 'v', packets = 50 }: Wish = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const one: {
    codec: AudioCodec
    description?: readonly number[]
    begins?: readonly number[]
    bytes?: number
  } = containers[container]
  const target = new BufferTarget()
  const output = new Output({ format: containers[container].format(), target })
  const sound = new EncodedAudioPacketSource(one.codec)
  output.addAudioTrack(sound)
  if (secret)
    output.setMetadataTags({
      title: secret,
      comment: secret,
      ...(isMp4(container) ? { raw: { '©xyz': secret } } : {}),
    })
  await output.start()
  const decoderConfig = {
    codec: one.codec === 'aac' ? 'mp4a.40.2' : one.codec,
    sampleRate: 48_000,
    numberOfChannels: 1,
    ...(one.description ? { description: Uint8Array.from(one.description) } : {}),
  }
  const packet = Buffer.alloc(one.bytes ?? 60, said)
  packet.set(one.begins ?? [])
  for (let n = 0; n < packets; n += 1)
    await sound.add(new EncodedPacket(Uint8Array.from(packet), 'key', n / 50, 1 / 50), { decoderConfig })
  await output.finalize()
  if (!target.buffer) throw new Error('no voice was written')
  return new Uint8Array(target.buffer)
}

const isMp4 = (container: VoiceContainer) => container === 'm4a' || container === 'fragments'

function opusHead(): number[] {
  return [...Buffer.from('OpusHead'), 1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0]
}

/** RFC 9639 § 8.2: blocks of 4,096 samples, 48 kHz, one channel, 16 bits. */
function streamInfo(): number[] {
  const told = [0x10, 0, 0x10, 0, 0, 0, 0, 0, 0, 0, 0x0b, 0xb8, 0x00, 0xf0, 0, 0, 0, 0]
  return [...Buffer.from('fLaC'), 0x80, 0, 0, 34, ...told, ...Array<number>(16).fill(0)]
}
