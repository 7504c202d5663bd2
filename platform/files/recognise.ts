import { formatOf } from '#platform/films'
import { listZip } from '#platform/zip'
import type { FileKind } from './stored-file.ts'

export type Recognised = { kind: FileKind; mediaType: string }

const odsType = 'application/vnd.oasis.opendocument.spreadsheet'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Tells what bytes are by their signature; names and declared types are not believed. `kinds` settles what a signature leaves
 * open: a text may be a sheet, and a recording may have a picture or not. Undefined when it is none of `kinds`.
 */
export function recognise(bytes: Uint8Array, kinds: readonly FileKind[]): Recognised | undefined {
  const found = image(bytes) ?? pdf(bytes) ?? recording(bytes) ?? workbook(bytes) ?? text(bytes, kinds)
  return found && kinds.includes(found.kind) ? found : undefined
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))
const begins = (bytes: Uint8Array, ...sign: number[]): boolean => sign.every((byte, at) => bytes[at] === byte)

function image(bytes: Uint8Array): Recognised | undefined {
  const is = (mediaType: string): Recognised => ({ kind: 'image', mediaType })
  if (begins(bytes, 0xff, 0xd8, 0xff)) return is('image/jpeg')
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return is('image/png')
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return is('image/gif')
  if (/^RIFF.{4}WEBP/s.test(ascii(bytes, 0, 12))) return is('image/webp')
  // HEIC is recognised so that it is refused as a picture that cannot be read, not as a strange file.
  return /^ftyp(avif|avis|heic|heix|hevc|mif1|msf1)/.test(ascii(bytes, 4, 12)) ? is('image/avif') : undefined
}

const pdf = (bytes: Uint8Array): Recognised | undefined =>
  /^\s*%PDF-\d/.test(ascii(bytes, 0, 20)) ? { kind: 'pdf', mediaType: 'application/pdf' } : undefined

/** What stands in those that have a picture: the others are sound alone. */
const pictureIn = { webm: ['V_VP', 'V_AV1', 'V_MPEG'], mp4: ['vide'] }

function recording(bytes: Uint8Array): Recognised | undefined {
  const has = (mark: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(mark)
  const either = (format: string, video: boolean): Recognised =>
    video ? { kind: 'video', mediaType: `video/${format}` } : { kind: 'audio', mediaType: `audio/${format}` }
  const format = formatOf(bytes)
  if (format) return either(format, pictureIn[format].some(has))
  if (ascii(bytes, 0, 4) === 'OggS') return either('ogg', has('theora'))
  if (/^RIFF.{4}WAVE/s.test(ascii(bytes, 0, 12))) return either('wav', false)
  if (ascii(bytes, 0, 4) === 'fLaC') return either('flac', false)
  const isMp3 = ascii(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)
  return isMp3 ? either('mpeg', false) : undefined
}

function workbook(bytes: Uint8Array): Recognised | undefined {
  const is = (mediaType: string): Recognised => ({ kind: 'sheet', mediaType })
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return is('application/vnd.ms-excel')
  if (!begins(bytes, 0x50, 0x4b)) return undefined
  const listed = listZip(bytes, { entries: 5_000, bytes: 500_000_000 })
  if (!listed.ok) return undefined
  if (listed.paths.some((path) => path.startsWith('xl/workbook.'))) return is(xlsxType)
  return listed.paths.includes('content.xml') ? is(odsType) : undefined
}

function text(bytes: Uint8Array, kinds: readonly FileKind[]): Recognised | undefined {
  const marked = begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)
  const control = bytes.subarray(0, 50_000).some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte))
  if (control && !marked) return undefined
  return kinds.includes('text')
    ? { kind: 'text', mediaType: 'text/plain' }
    : { kind: 'sheet', mediaType: 'text/csv' }
}
