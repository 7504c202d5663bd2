import { encodeAs, type OneByte } from './encodings.ts'

/** How accented letters and signs of UTF-8 begin, for a program that takes it for one of these. */
const signs: [OneByte, RegExp][] = [
  ['windows-1252', /[ÃÂÅâ][^\0-\u007FÀ-ÿ]|[ÃÂÅÌ][\u0080-\u00BF]/],
  ['macintosh', /√|¬|≈|‚[^\0-\u007F]/],
  ['cp850', /├|┬|┼|Ô[Çéëåê]/],
]

/** Any of them begins so: nearly all that is read has none. */
const some = /[ÃÂÅÌâ√¬≈‚├┬┼Ô]/

/** 'BÃ©thune' is Béthune: UTF-8 that a program took for something older, and wrote as it saw it. Text that was not is left alone. */
export function mendAccents(text: string): string {
  if (!some.test(text)) return text
  for (const [encoding, sign] of signs) {
    const bytes = sign.test(text) && encodeAs(encoding, text)
    const mended = bytes && asUtf8(bytes)
    if (mended && ours.test(mended)) return mended
  }
  return text
}

/** Letters of the West, and signs: 'É»' and '’é', turned so, would be of another alphabet. */
const ours = /^[\0-\u017F\p{M}\u2000-\u2E7F\uFEFF]*$/u

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}
