// What windows-1252 calls each byte: read once, used backwards.
const bytesOf = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, n) => n)),
    (letter, n) => [letter, n],
  ),
)

/** 'KalanchoÃ©' is 'Kalanchoé' in UTF-8 that somebody read as windows-1252: gives it back. Text that was not is left alone. */
export function readAccents(text: string): string {
  if (!/[ÃÂÅ][\u0080-\u00ff\u0152-\u0178\u02c6\u02dc\u2013-\u2122]/.test(text)) return text
  const bytes = Array.from(text, (letter) => bytesOf.get(letter))
  if (bytes.some((byte) => byte === undefined)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte ?? 0))
  } catch (cause) {
    if (cause instanceof TypeError) return text
    throw cause
  }
}
