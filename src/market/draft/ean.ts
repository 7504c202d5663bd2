/** An EAN: 8, 12 (UPC) or 13 digits whose last is the key of the others. A wrong one warns, it stops nothing. */
export type Ean = 'none' | 'right' | 'wrong'

/** Says whether a barcode is right. Weights are 3 and 1, from the digit before the key backwards. */
export function judgeEan(text: string | null): Ean {
  const digits = (text ?? '').replaceAll(/\s/g, '')
  if (digits === '') return 'none'
  if (!/^(\d{8}|\d{12}|\d{13})$/.test(digits)) return 'wrong'
  const sum = Array.from(digits.slice(0, -1), Number)
    .toReversed()
    .reduce((all, digit, n) => all + digit * (n % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1)) ? 'right' : 'wrong'
}
