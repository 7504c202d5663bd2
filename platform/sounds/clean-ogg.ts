import { pagesIn, sumPage, type Page } from './pages.ts'

/** How the streams that are heard or seen begin; what stands before their comments, and what after. */
const CODECS = [
  { mark: 'OpusHead', before: 8, after: 0 },
  { mark: '\u0001vorbis', before: 7, after: 1 },
  { mark: '\u0080theora', before: 7, after: 0 },
  { mark: 'Speex   ', before: 0, after: 0 },
  { mark: '\u007FFLAC', before: 4, after: 0, isFlac: true },
]

/** Pages that stand before the sound of a stream, and streams of one file: far more than recorders write. */
const MOST = 1_000

type Codec = (typeof CODECS)[number]
/** A stream on its way: the pages before its sound, and where the packet that is read stands. `isOver`: its sound began. */
type Stream = {
  codec: Codec | undefined
  pages: Page[]
  packet: [from: number, to: number][]
  isFirst: boolean
  isOver: boolean
}

/**
 * Empties the comments of the streams of an Ogg that are heard or seen, and the whole of the others. Comments are the second packet of a stream
 * (RFC 7845 § 5.2, Vorbis I § 5); a FLAC there has several (RFC 9639 § 10.1). False when it cannot be read, or holds nothing to hear.
 */
export function cleanOgg(bytes: Buffer): boolean {
  const begun: Stream[] = []
  const streams = new Map<number, Stream>()
  for (const page of pagesIn(bytes)) {
    let stream = page.begins ? undefined : streams.get(page.stream)
    if (!stream) {
      stream = begin(bytes, page)
      streams.set(page.stream, stream)
      begun.push(stream)
    }
    if (begun.length > MOST || stream.pages.length > MOST) return false
    if (!stream.codec) {
      bytes.fill(0, page.from, page.to)
      sumPage(bytes, page)
    } else if (!stream.isOver && !readPackets(bytes, page, stream, stream.codec)) return false
  }
  const heard = begun.filter(({ codec }) => codec)
  return heard.length > 0 && heard.every(({ isOver }) => isOver)
}

function begin(bytes: Buffer, { from, to, begins }: Page): Stream {
  const head = bytes.toString('latin1', from, Math.min(to, from + 8))
  const codec = begins ? CODECS.find(({ mark }) => head.startsWith(mark)) : undefined
  return { codec, pages: [], packet: [], isFirst: true, isOver: false }
}

/** False when comments are not written as they are. */
function readPackets(bytes: Buffer, page: Page, stream: Stream, codec: Codec): boolean {
  stream.pages.push(page)
  let at = page.from
  for (const size of page.sizes) {
    stream.packet.push([at, at + size])
    at += size
    if (size === 255) continue
    if (!stream.isFirst) {
      const said = Buffer.concat(stream.packet.map(([from, to]) => bytes.subarray(from, to)))
      const isSound = codec.isFlac === true && said[0] === 0xff
      if (!isSound && !emptyPacket(said, codec)) return false
      put(bytes, stream.packet, said)
      if (isSound || !codec.isFlac) return end(bytes, stream)
    }
    stream.isFirst = false
    stream.packet = []
  }
  return true
}

function put(bytes: Buffer, packet: Stream['packet'], said: Buffer): void {
  let taken = 0
  for (const [from, to] of packet) taken += said.copy(bytes, from, taken, taken + to - from)
}

function end(bytes: Buffer, stream: Stream): true {
  for (const page of stream.pages) sumPage(bytes, page)
  stream.pages = []
  stream.packet = []
  stream.isOver = true
  return true
}

function emptyPacket(said: Buffer, codec: Codec): boolean {
  const first = said[0] ?? 0
  if (!codec.isFlac || (first & 0x7f) === 4) return emptyComments(said, codec)
  said[0] = (first & 0x80) | 1
  said.fill(0, 4)
  return true
}

/** The name of the program takes the place of all that was said, in blanks. */
function emptyComments(said: Buffer, { before, after }: Codec): boolean {
  const blanks = said.length - before - 8 - after
  if (blanks < 0) return false
  said.writeUInt32LE(blanks, before)
  said.fill(' ', before + 4, before + 4 + blanks)
  said.writeUInt32LE(0, before + 4 + blanks)
  said.fill(1, said.length - after)
  return true
}
