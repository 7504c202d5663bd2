/** From a byte to another one, both included. */
export type Range = { first: number; last: number }

/**
 * The part of a file that a `Range` asks for: from the first byte to the last (`bytes=0-99`, `bytes=100-`, the last hundred: `bytes=-100`). 'outside'
 * when it begins past the end, to be answered 416; 'whole' when none is asked for, when it is not understood, or when there are several.
 */
export function rangeAsked(header: string | null | undefined, bytes: number): Range | 'whole' | 'outside' {
  const [asked, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (asked === undefined || (from === '' && to === '')) return 'whole'
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (from !== '' && to !== '' && Number(to) < first) return 'whole'
  return first >= bytes || (from === '' && Number(to) === 0) ? 'outside' : { first, last }
}
