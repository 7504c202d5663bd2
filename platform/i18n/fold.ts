const whole: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i' }

/**
 * Text reduced to what two spellings share: no accents, no case, only letters and digits, one space between words.
 * "D'HOKER  Élodie" and "d’hoker elodie" are equal; 'Marie-Josée' reads 'marie josee', 'Łukasz' reads 'lukasz'.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[œæßłøđı]/g, (letter) => whole[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A readable address made of a title: 'Cléa Métiers SAP' → 'clea-metiers-sap'. */
export const slugOf = (title: string): string => fold(title).replaceAll(' ', '-').slice(0, 80)
