export type FilmFormat = 'mp4' | 'webm'

/** As many as say what a film is. */
export const FIRST_BYTES = 12

/** What begins so: an MP4 or a QuickTime, a WebM or a Matroska. Undefined for what no film begins with, whatever it is called. */
export function formatOf(first: Uint8Array): FilmFormat | undefined {
  const head = String.fromCharCode(...first.subarray(0, FIRST_BYTES))
  if (head.startsWith('ftyp', 4)) return 'mp4'
  return head.startsWith('\u001AE\u00DF\u00A3') ? 'webm' : undefined
}
