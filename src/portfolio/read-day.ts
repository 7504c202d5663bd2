import { asDay } from '#platform/time'

/** '9/4/2026', or as a date picker writes it. */
export function readDay(typed: string) {
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(typed)
  return asDay(french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : typed)
}
