import { NotWritten, type FilmFile } from './film-file.ts'

/** An element of a WebM (EBML, RFC 8794): its id, where it begins, where its content does, where it ends; -1 when it does not say. */
export type Element = { id: number; at: number; from: number; to: number }

/** The element that begins there. @throws NotWritten. */
export async function elementAt(film: FilmFile, at: number): Promise<Element> {
  film.step()
  const bytes = await film.read(at, Math.min(12, film.size - at))
  const idLength = lengthOf(bytes[0], 4)
  const sizeLength = lengthOf(bytes[idLength], 8)
  if (bytes.length < idLength + sizeLength) throw new NotWritten()
  const id = bytes.readUIntBE(0, idLength)
  const from = at + idLength + sizeLength
  const size = numberIn(bytes, idLength, sizeLength)
  const to = size === undefined ? -1 : from + size
  if (to > film.size) throw new NotWritten()
  return { id, at, from, to }
}

/** Those that stand inside another one. */
export async function* elementsIn(
  film: FilmFile,
  { from, to }: Pick<Element, 'from' | 'to'>,
): AsyncGenerator<Element, void, undefined> {
  for (let at = from; at < to;) {
    const element = await elementAt(film, at)
    if (element.to < 0 || element.to > to) throw new NotWritten()
    yield element
    at = element.to
  }
}

/** Keeps its place and says nothing any more (a Void, § 11.3.2). */
export async function silence(film: FilmFile, { at, to }: Element): Promise<void> {
  const length = to - at
  const head = Buffer.alloc(length > 128 ? 9 : 2)
  head[0] = 0xec
  if (length > 128) {
    head[1] = 1
    head.writeUIntBE(length - 9, 3, 6)
  } else head[1] = 0x80 | (length - 2)
  await film.write(at, head)
  await film.wipe(at + head.length, to)
}

/** A whole number, of eight bytes at most. */
export async function readNumber(film: FilmFile, { from, to }: Element): Promise<number> {
  const bytes = await film.read(from, Math.min(8, to - from))
  return bytes.reduce((number, byte) => number * 256 + byte, 0)
}

/** A number with its length before it, as tracks are named in blocks. */
export async function readTrack(film: FilmFile, at: number): Promise<{ number: number; length: number }> {
  const [first = 0] = await film.read(at, 1)
  const length = lengthOf(first, 8)
  return { number: numberIn(await film.read(at, length), 0, length) ?? 0, length }
}

function lengthOf(first: number | undefined, most: number): number {
  const length = Math.clz32(first ?? 0) - 23
  if (length > most) throw new NotWritten()
  return length
}

/** Undefined where all its bits are set: the length is not known yet. */
function numberIn(bytes: Uint8Array, at: number, length: number): number | undefined {
  const mark = 2 ** (8 - length)
  let number = (bytes[at] ?? 0) % mark
  let isUnknown = number === mark - 1
  for (const byte of bytes.subarray(at + 1, at + length)) {
    number = number * 256 + byte
    isUnknown &&= byte === 255
  }
  return isUnknown ? undefined : number
}
