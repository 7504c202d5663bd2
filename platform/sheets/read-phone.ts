import { ourDigits } from '#platform/i18n'
import { done, refuse } from '#platform/refusal'
import type { Reading } from './reading.ts'

export type PhoneRefusal = 'empty' | 'not a telephone number'

// Overseas départements answer to the same ten digits, under a country code of their own (plan de numérotation, ARCEP).
const overseas: [RegExp, string][] = [
  [/^0(590|690|691)/, '+590'],
  [/^0(594|694)/, '+594'],
  [/^0(596|696|697)/, '+596'],
  [/^0(262|263|692|693)/, '+262'],
]

/**
 * Reads a French telephone number in any spelling and gives it as +33639981037 (E.164): 06 39 98 10 37, 06.39.98.10.37,
 * 06-39-98-10-37, +33 6…, 0033 6…, +33 (0)6…, and 639981037 when a spreadsheet ate the zero. A foreign number is read when
 * it begins with + or 00. Digits of any script are ours. Two numbers in one cell, or a short one (3949), are 'not a telephone number'.
 */
export function readPhone(typed: string): Reading<string, PhoneRefusal> {
  const text = ourDigits(typed)
  if (text.trim() === '') return refuse('empty')
  if (/[^\d\s+.\-()/‐‑–]/.test(text)) return refuse('not a telephone number')
  const digits = text
    .replace(/\(0\)/, '')
    .replaceAll(/[^\d+]/g, '')
    .replace(/^00/, '+')
  const abroad = /^\+(?!33)[1-9]\d{7,14}$/.test(digits)
  if (abroad) return done(digits)
  const national = digits.replace(/^(\+33|33(?=\d{9}$))0?/, '0').replace(/^(?=[1-9]\d{8}$)/, '0')
  if (!/^0[1-9]\d{8}$/.test(national)) return refuse('not a telephone number')
  const country = overseas.find(([prefix]) => prefix.test(national))?.[1] ?? '+33'
  return done(country + national.slice(1))
}

/** The same number when it takes messages: a French mobile, or one of another country; undefined for a landline, or for none. */
export function mobileIn(text: string | null): string | undefined {
  const found = readPhone(text ?? '')
  return found.ok && /^\+33[67]|^\+(?!33)/.test(found.value) ? found.value : undefined
}
