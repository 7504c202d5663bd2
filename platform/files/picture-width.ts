import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'

/** In pixels: a card on a telephone, a telephone whole. The third is the picture as it is kept. */
const WIDTHS = [320, 640] as const
type Width = (typeof WIDTHS)[number]

/** The width that an address asks for; undefined for any other than ours. */
export const widthAsked = (asked: string | undefined): Width | undefined =>
  WIDTHS.find((one) => String(one) === asked)

// One at a time: while it is turned, a picture takes ten megabytes.
let last: Promise<unknown> = Promise.resolve()

/** The bytes of a picture in a smaller width: made of it whole when they are first asked for, then kept beside the files, where no backup goes. */
export async function inWidth(
  dataDir: string,
  { sha256, width }: { sha256: string; width: Width },
  whole: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const place = placeOf(dataDir, sha256, width)
  const kept = await read(place)
  if (kept) return kept
  const made = last.then(async () => (await read(place)) ?? make(place, await whole(), width))
  last = made.catch(() => {})
  return made
}

/** With the bytes that they were made from. */
export async function dropWidths(dataDir: string, sha256: string): Promise<void> {
  for (const width of WIDTHS) await rm(placeOf(dataDir, sha256, width), { force: true })
}

const placeOf = (dataDir: string, sha256: string, width: Width): string =>
  join(dataDir, 'pictures', sha256.slice(0, 2), `${sha256.slice(2)}-${width}`)

async function make(place: string, whole: Uint8Array, width: Width): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(whole)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 75 })
    .toBuffer()
  const aside = `${place}.${randomUUID()}.part`
  await mkdir(dirname(place), { recursive: true })
  await writeFile(aside, bytes)
  await rename(aside, place)
  return bytes
}

async function read(place: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(place)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw cause
  }
}
