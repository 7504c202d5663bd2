import { findBox, boxesIn, type Box } from './boxes.ts'
import { NotWritten, type FilmFile } from './film-file.ts'

/** Which track a fragment is of, and when it ends, in the units of that track (ISO/IEC 14496-12 § 8.8.7, 8.8.8, 8.8.12). */
export async function lengthOfFragment(
  film: FilmFile,
  fragment: Box,
): Promise<{ track: number; end: number }> {
  const head = await findBox(film, fragment, 'tfhd')
  if (!head) throw new NotWritten()
  const bytes = await film.read(head.from, head.to - head.from)
  const flags = bytes.readUInt32BE(0) & 0xff_ff_ff
  const track = bytes.readUInt32BE(4)
  const before = 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0)
  const usual = flags & 8 ? bytes.readUInt32BE(before) : 0
  let end = await beginning(film, fragment)
  for await (const box of boxesIn(film, fragment))
    if (box.kind === 'trun') end += await lengthOfRun(film, box, usual)
  return { track, end }
}

async function beginning(film: FilmFile, fragment: Box): Promise<number> {
  const box = await findBox(film, fragment, 'tfdt')
  if (!box) return 0
  const isLong = (await film.read(box.from, 1))[0] === 1
  const bytes = await film.read(box.from + 4, isLong ? 8 : 4)
  return isLong ? Number(bytes.readBigUInt64BE(0)) : bytes.readUInt32BE(0)
}

async function lengthOfRun(film: FilmFile, box: Box, usual: number): Promise<number> {
  const head = await film.read(box.from, 8)
  const flags = head.readUInt32BE(0) & 0xff_ff_ff
  const count = head.readUInt32BE(4)
  if (!(flags & 0x1_00)) return count * usual
  const one = [0x1_00, 0x2_00, 0x4_00, 0x8_00].filter((flag) => flags & flag).length * 4
  const first = 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0)
  // a count that its own table does not hold would be read over and over for nothing
  if (first + count * one > box.to - box.from) throw new NotWritten()
  const bytes = await film.read(box.from + first, count * one)
  let length = 0
  for (let n = 0; n < count; n += 1) length += bytes.readUInt32BE(n * one)
  return length
}
