import { elementAt, elementsIn, readNumber, readTrack, silence, type Element } from './elements.ts'
import { NotWritten, type FilmFile } from './film-file.ts'
import type { Told } from './told.ts'

const id = {
  head: 0x1a_45_df_a3,
  segment: 0x18_53_80_67,
  info: 0x15_49_a9_66,
  timescale: 0x2a_d7_b1,
  duration: 0x44_89,
  muxer: 0x4d_80,
  writer: 0x57_41,
  tracks: 0x16_54_ae_6b,
  track: 0xae,
  trackNumber: 0xd7,
  trackKind: 0x83,
  trackName: 0x53_6e,
  cluster: 0x1f_43_b6_75,
  time: 0xe7,
  simpleBlock: 0xa3,
  group: 0xa0,
  block: 0xa1,
}
/** Whose content is read in its turn: some of them do not know where they end while they are recorded. */
const OPEN = new Set([id.segment, id.cluster, id.group])
/** Cues, what finds them, and what stands beside blocks. */
const PLAYED = new Set([0x1c_53_bb_6b, 0x11_4d_9b_74, 0xa7, 0xab, 0x9b, 0xfb, 0xfd, 0x75_a1, 0x75_a2])

type Read = Told & { timescale_ns: number; time: number; removed: Set<number>; hasTracks: boolean }

/** The same for a WebM: tags, chapters, attachments, dates and names are taken out. @throws NotWritten. */
export async function cleanWebm(film: FilmFile): Promise<Told> {
  const read: Read = {
    hasPicture: false,
    hasSound: false,
    length_s: 0,
    timescale_ns: 1_000_000,
    time: 0,
    removed: new Set(),
    hasTracks: false,
  }
  for (let at = 0; at < film.size;) {
    const element = await elementAt(film, at)
    if (OPEN.has(element.id)) at = element.from
    else {
      if (element.to < 0) throw new NotWritten()
      await clean(film, element, read)
      at = element.to
    }
  }
  if (!read.hasTracks) throw new NotWritten()
  const { hasPicture, hasSound, length_s } = read
  return { hasPicture, hasSound, length_s }
}

async function clean(film: FilmFile, element: Element, read: Read): Promise<void> {
  if (element.id === id.head || PLAYED.has(element.id)) return
  if (element.id === id.info) return cleanInfo(film, element, read)
  if (element.id === id.tracks) return cleanTracks(film, element, read)
  if (element.id === id.time) read.time = await readNumber(film, element)
  else if (element.id === id.simpleBlock || element.id === id.block) await cleanBlock(film, element, read)
  else await silence(film, element)
}

async function cleanInfo(film: FilmFile, info: Element, read: Read): Promise<void> {
  for await (const element of elementsIn(film, info))
    if (element.id === id.timescale) read.timescale_ns = await readNumber(film, element)
    else if (element.id === id.duration) tellUntil(read, await readFloat(film, element))
    // what must be there is left empty
    else if (element.id === id.muxer || element.id === id.writer) await film.wipe(element.from, element.to)
    else await silence(film, element)
}

async function cleanTracks(film: FilmFile, tracks: Element, read: Read): Promise<void> {
  read.hasTracks = true
  for await (const track of elementsIn(film, tracks)) {
    if (track.id !== id.track) {
      await silence(film, track)
      continue
    }
    let [kind, number] = [0, 0]
    for await (const element of elementsIn(film, track)) {
      if (element.id === id.trackKind) kind = await readNumber(film, element)
      if (element.id === id.trackNumber) number = await readNumber(film, element)
      if (element.id === id.trackName || element.id === 0xbf) await silence(film, element)
    }
    if (kind === 1) read.hasPicture = true
    else if (kind === 2) read.hasSound = true
    else {
      read.removed.add(number)
      await silence(film, track)
    }
  }
}

async function cleanBlock(film: FilmFile, block: Element, read: Read): Promise<void> {
  const { number, length } = await readTrack(film, block.from)
  const from = block.from + length
  tellUntil(read, read.time + (await film.read(from, 2)).readInt16BE(0))
  if (read.removed.has(number)) await film.wipe(from + 3, block.to)
}

function tellUntil(read: Read, time: number): void {
  const end = (time * read.timescale_ns) / 1e9
  if (end > read.length_s) read.length_s = end
}

async function readFloat(film: FilmFile, { from, to }: Element): Promise<number> {
  const bytes = await film.read(from, to - from)
  return bytes.length === 4 ? bytes.readFloatBE(0) : bytes.length === 8 ? bytes.readDoubleBE(0) : 0
}
