import { fromCp850 } from '#platform/zip'
import type { Encoding } from './sheet.ts'

/** The encodings whose letters are one byte each. */
export type OneByte = Extract<Encoding, 'windows-1252' | 'macintosh' | 'cp850'>

/** What these bytes say in that encoding; U+FFFD for what says nothing. */
export const decodeAs = (encoding: Encoding, bytes: Uint8Array): string =>
  encoding === 'cp850' ? fromCp850(bytes) : new TextDecoder(encoding).decode(bytes)

/** The bytes of a text in that encoding; undefined when it has not all its letters. */
export function encodeAs(encoding: OneByte, text: string): Uint8Array | undefined {
  const found = Array.from(text, (letter) => tables[encoding].get(letter))
  return found.includes(undefined) ? undefined : Uint8Array.from(found, (byte) => byte ?? 0)
}

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte)

const tableOf = (encoding: OneByte): Map<string, number> =>
  new Map(Array.from(decodeAs(encoding, everyByte), (letter, byte) => [letter, byte]))

/** What each encoding calls each byte: read once, used backwards. */
const tables: Record<OneByte, Map<string, number>> = {
  'windows-1252': tableOf('windows-1252'),
  macintosh: tableOf('macintosh'),
  cp850: tableOf('cp850'),
}
