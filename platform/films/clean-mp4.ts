import { boxesIn, empty, findBox, type Box } from './boxes.ts'
import { lengthOfFragment } from './fragment.ts'
import { NotWritten, type FilmFile } from './film-file.ts'
import { wipeSamples } from './samples.ts'
import type { Told } from './told.ts'

// What is played is kept, and nothing else: the place, the device, its owner's words are in `udta`, `meta` and `uuid`, and in tracks of their own; the hour in `prft`.
const PLAYED: Record<string, readonly string[]> = {
  file: ['ftyp', 'styp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'ssix', 'pdin'],
  moov: ['mvhd', 'trak', 'mvex', 'iods'],
  trak: ['tkhd', 'edts', 'mdia'],
  mdia: ['mdhd', 'hdlr', 'elng', 'minf'],
  minf: ['vmhd', 'smhd', 'hdlr', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: 'stsd stts ctts cslg stsc stsz stz2 stco co64 stss stsh stps sdtp stdp padb sbgp sgpd subs saiz saio'.split(
    ' ',
  ),
  edts: ['elst'],
  mvex: ['mehd', 'trex', 'leva'],
  mfra: ['tfra', 'mfro'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'senc'],
}

/**
 * Takes out of an MP4 or a QuickTime what says where, when and with what it was filmed, where it stands, without touching the picture; tells
 * what it is. @throws NotWritten.
 */
export async function cleanMp4(film: FilmFile): Promise<Told> {
  const around: Around = {
    told: { hasPicture: false, hasSound: false, length_s: 0 },
    timescales: new Map(),
    removed: new Set(),
  }
  let hasMovie = false
  for await (const box of played(film, 'file', { from: 0, to: film.size })) {
    hasMovie ||= box.kind === 'moov'
    if (box.kind === 'moov') await cleanMovie(film, box, around)
    if (box.kind === 'moof') await cleanFragments(film, box, around)
    if (box.kind === 'mfra') await cleanInside(film, box)
  }
  if (!hasMovie) throw new NotWritten()
  return around.told
}

type Around = { told: Told; timescales: Map<number, number>; removed: Set<number> }

async function cleanMovie(film: FilmFile, movie: Box, around: Around): Promise<void> {
  for await (const box of played(film, 'moov', movie)) {
    if (box.kind === 'mvhd') tellUntil(around.told, (await readClock(film, box)).length_s)
    if (box.kind === 'mvex') await cleanInside(film, box)
    if (box.kind === 'trak') await cleanTrack(film, box, around)
  }
}

async function cleanFragments(film: FilmFile, all: Box, around: Around): Promise<void> {
  for await (const box of played(film, 'moof', all)) {
    if (box.kind !== 'traf') continue
    for await (const part of boxesIn(film, box))
      if (!PLAYED['traf']?.includes(part.kind)) await empty(film, part)
    const { track, end } = await lengthOfFragment(film, box)
    if (around.removed.has(track)) throw new NotWritten() // what it says stands among the pictures, nobody knows where
    tellUntil(around.told, end / (around.timescales.get(track) ?? 1))
  }
}

function tellUntil(told: Told, end_s: number): void {
  told.length_s = Math.max(told.length_s, end_s)
}

/** The boxes that are played; the others are emptied on the way. */
async function* played(
  film: FilmFile,
  where: string,
  within: Pick<Box, 'from' | 'to'>,
): AsyncGenerator<Box, void, undefined> {
  for await (const box of boxesIn(film, within))
    if (PLAYED[where]?.includes(box.kind)) yield box
    else await empty(film, box)
}

async function cleanTrack(film: FilmFile, track: Box, { told, timescales, removed }: Around): Promise<void> {
  const head = await findBox(film, track, 'tkhd')
  const handler = await findBox(film, track, 'mdia', 'hdlr')
  if (!head || !handler) throw new NotWritten()
  const kind = (await film.read(handler.from + 8, 4)).toString('latin1')
  const isLong = (await film.read(head.from, 1))[0] === 1
  const id = (await film.read(head.from + (isLong ? 20 : 12), 4)).readUInt32BE(0)
  if (kind !== 'vide' && kind !== 'soun') {
    // some cameras write where they are beside each picture
    await wipeSamples(film, track)
    removed.add(id)
    return empty(film, track)
  }
  if (kind === 'vide') told.hasPicture = true
  else told.hasSound = true
  await film.wipe(head.from + 4, head.from + (isLong ? 20 : 12))
  for await (const box of played(film, 'trak', track))
    if (box.kind === 'mdia') await cleanMedia(film, box, { id, told, timescales })
    else if (box.kind === 'edts') await cleanInside(film, box)
  if (kind === 'vide') await forgetCompressor(film, track)
}

type OfTrack = Omit<Around, 'removed'> & { id: number }

async function cleanMedia(film: FilmFile, media: Box, { id, told, timescales }: OfTrack): Promise<void> {
  for await (const box of played(film, 'mdia', media)) {
    if (box.kind === 'hdlr') await forgetName(film, box)
    if (box.kind === 'minf') await cleanInside(film, box)
    if (box.kind !== 'mdhd') continue
    const { timescale, length_s } = await readClock(film, box)
    timescales.set(id, timescale)
    tellUntil(told, length_s)
  }
}

/** What stands deeper. */
async function cleanInside(film: FilmFile, within: Box): Promise<void> {
  for await (const box of played(film, within.kind, within))
    if (box.kind === 'hdlr') await forgetName(film, box)
    else if (box.kind === 'dref') await forgetPlaces(film, box)
    else if (PLAYED[box.kind]) await cleanInside(film, box)
}

const forgetName = (film: FilmFile, handler: Box): Promise<void> =>
  film.wipe(Math.min(handler.from + 24, handler.to), handler.to)

/** Where its pictures would be, were they in another file (§ 8.7.2): they are in this one. */
async function forgetPlaces(film: FilmFile, references: Box): Promise<void> {
  for await (const one of boxesIn(film, { from: references.from + 8, to: references.to }))
    await film.wipe(Math.min(one.from + 4, one.to), one.to)
}

/** How long it says it is; when it was made is left out. */
async function readClock(film: FilmFile, box: Box): Promise<{ timescale: number; length_s: number }> {
  const isLong = (await film.read(box.from, 1))[0] === 1
  const [at, size] = isLong ? [box.from + 20, 8] : [box.from + 12, 4]
  await film.wipe(box.from + 4, at)
  const bytes = await film.read(at, 4 + size)
  const timescale = bytes.readUInt32BE(0)
  const length = isLong ? Number(bytes.readBigUInt64BE(4)) : bytes.readUInt32BE(4)
  const isUnknown = length === 0xff_ff_ff_ff || length > Number.MAX_SAFE_INTEGER
  return { timescale: timescale || 1, length_s: isUnknown ? 0 : length / (timescale || 1) }
}

/** Cameras sign there (« GoPro AVC encoder »): 32 bytes after the head of a visual entry (§ 12.1.3). */
async function forgetCompressor(film: FilmFile, track: Box): Promise<void> {
  const described = await findBox(film, track, 'mdia', 'minf', 'stbl', 'stsd')
  if (!described) throw new NotWritten()
  for await (const entry of boxesIn(film, { from: described.from + 8, to: described.to }))
    await film.wipe(Math.min(entry.at + 50, entry.to), Math.min(entry.at + 82, entry.to))
}
