/** A capital with its accent after a letter, beside one that is small: 'BŽthune', 'dÕAnzin'; of 'Ã', see below. */
const capitalInside = /(?<=\p{L})[À-ÂÄ-ÖØ-ÞŒŠŽŸ](?=\p{Ll})|(?<=\p{Ll})[À-ÂÄ-ÖØ-ÞŒŠŽŸ]/gu
/** A sign between two letters, where nobody writes it: 'B‚cu'; not 'd’ici', 'N°lot', 'client·e'. */
const signInside = /(?<=[^\P{L}Ã])[^\p{L}\p{M}\p{N}\0-\u007F\u00A0\u00AD\u2011\u202F’‘´·•“”…–—°€](?=\p{L})/gu
/** A letter of no French word: 'ƒric', 'voilˆ'. */
const strangeLetter = /(?<=\p{L})[ƒıˆˇΩπ]|[ƒıˆˇΩπ](?=\p{L})/gu
/** What no text holds, and UTF-8 that was read as something older: 'Ã©', '√©', '├®'. */
const damage = /[\u0080-\u009F\uFFFD]|Ã[^\0-\u007FÀ-ÿ]|[√├][^\0-\u007F]|â[^\0-\u007FÀ-ÿ]/g

/** How many signs of a wrong encoding a text has: none where it is read as it was written. */
export const countMisspelt = (text: string): number =>
  [capitalInside, signInside, strangeLetter, damage].reduce(
    (sum, signs) => sum + (text.match(signs)?.length ?? 0),
    0,
  )

/** True when letters of this text are surely lost, or read wrong. */
export const isDamaged = (text: string): boolean => text.search(damage) >= 0
