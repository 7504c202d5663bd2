const whole: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i' }

/**
 * Makes texts comparable: no accents, no capitals, anything that is neither letter nor digit becomes one space.
 * "D'HOKER  Élodie" and "d’hoker elodie" are equal; 'Marie-Josée' reads 'marie josee'.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[œæßłøđı]/g, (letter) => whole[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
