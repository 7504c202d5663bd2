import { fromCp850 } from './cp850.ts'

const UTF8 = 0x800
const UNIX = 3
const UNICODE_PATH = 0x7075

type Raw = { bytes: Buffer; extra: Buffer; flags: number; madeOn: number }

/** The name of a file in a ZIP, in letters and with slashes, whichever machine wrote it. */
export function memberName(raw: Raw): string {
  const name = unicodePath(raw.extra) ?? asUtf8(raw.bytes) ?? ((raw.flags & UTF8) === 0 ? older(raw) : '')
  return name.replaceAll('\\', '/')
}

/** Without the mark of UTF-8, DOS and Windows write in CP850; what is made on a Unix is in Latin letters. */
const older = ({ bytes, madeOn }: Raw): string =>
  madeOn === UNIX ? new TextDecoder('windows-1252').decode(bytes) : fromCp850(bytes)

function asUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The name that some tools give again, in UTF-8, beside the one of old. */
function unicodePath(extra: Buffer): string | undefined {
  const field = extraField(extra, UNICODE_PATH)
  return field && field.length > 5 ? asUtf8(field.subarray(5)) : undefined
}

/** What stands under that number in the extra fields of a file. */
export function extraField(extra: Buffer, wanted: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length;) {
    const size = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === wanted) return extra.subarray(at + 4, at + 4 + size)
    at += 4 + size
  }
  return undefined
}
