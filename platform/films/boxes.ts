import { NotWritten, type FilmFile } from './film-file.ts'

/** A box of an MP4 or a QuickTime (ISO/IEC 14496-12 § 4.2): its kind, where it begins, where its content does, where it ends. */
export type Box = { kind: string; at: number; from: number; to: number }

/** The boxes that stand between two places, in their order. @throws NotWritten when one runs past the other. */
export async function* boxesIn(
  film: FilmFile,
  { from, to }: Pick<Box, 'from' | 'to'>,
): AsyncGenerator<Box, void, undefined> {
  // QuickTime ends some of its lists by four empty bytes
  for (let at = from; at + 8 <= to;) {
    const box = await boxAt(film, at, to)
    yield box
    at = box.to
  }
}

async function boxAt(film: FilmFile, at: number, to: number): Promise<Box> {
  film.step()
  const head = await film.read(at, 8)
  const written = head.readUInt32BE(0)
  const kind = head.toString('latin1', 4, 8)
  const isLong = written === 1
  const length =
    written === 0 ? to - at : isLong ? Number((await film.read(at + 8, 8)).readBigUInt64BE(0)) : written
  const from = at + (isLong ? 16 : 8)
  if (at + length > to || at + length < from) throw new NotWritten()
  return { kind, at, from, to: at + length }
}

/** Keeps its place and says nothing any more: what other boxes point to does not move. */
export async function empty(film: FilmFile, box: Box): Promise<void> {
  await film.write(box.at + 4, Buffer.from('free'))
  await film.wipe(box.from, box.to)
}

/** The first box of that kind. */
export async function findBox(
  film: FilmFile,
  within: Pick<Box, 'from' | 'to'>,
  ...path: string[]
): Promise<Box | undefined> {
  const [kind, ...rest] = path
  for await (const box of boxesIn(film, within))
    if (box.kind === kind) return rest.length > 0 ? findBox(film, box, ...rest) : box
  return undefined
}
