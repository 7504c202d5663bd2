/** The zeros of the scripts that our readers type with: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Thai, Khmer, Burmese, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50, 0x17e0, 0x1040, 0xff10]

/** A number as somebody typed it, in our digits: '٠٦ ٣٩' and '۰۶ ۳۹' are '06 39'. Marks of direction, which come with what is copied, are left out. */
export const ourDigits = (typed: string): string =>
  typed
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
      const at = digit.codePointAt(0) ?? 0
      const zero = zeros.find((first) => at >= first && at < first + 10)
      return zero === undefined ? digit : String(at - zero)
    })
