/** Text reduced to what two spellings share: no accents, no case, only letters and digits, one space between words. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A readable address made of a title: 'Cléa Métiers SAP' → 'clea-metiers-sap'. */
export const slugOf = (title: string): string => fold(title).replaceAll(' ', '-').slice(0, 80)
