import { onlyNamed, type Identity } from '#people'
import { birthSentences, readBirthDate } from '#platform/imports'
import { readDecimal } from '#platform/sheets'
import type { Day } from '#platform/time'

/** '26', '26h', '26,00', '26 h 30': minutes a week; undefined for what is no number of hours in a week. */
export function readWeek(text: string): number | undefined {
  const [, hours = '', minutes = ''] =
    /^(\d{1,2}(?:[.,]\d+)?)\s*(?:h(?:eures?)?\s*(\d{2})?)?$/i.exec(text.trim()) ?? []
  const read = readDecimal(hours)
  if (!read.ok) return undefined
  const total = Math.round(read.value * 60) + Number(minutes || 0)
  return total > 0 && total <= 48 * 60 ? total : undefined
}

/** Who a line names, or the sentence that says what is missing. */
export function readWho(
  cells: { familyName: string; givenName: string; birthDate: string },
  today: Day,
): { ok: true; who: Identity } | { ok: false; why: string } {
  if (cells.familyName === '' || cells.givenName === '')
    return { ok: false, why: 'Le nom ou le prénom manque.' }
  const born = readBirthDate(cells.birthDate, today)
  if (!born.ok && born.refusal !== 'empty') return { ok: false, why: birthSentences[born.refusal] }
  const who = { ...onlyNamed(cells.givenName, cells.familyName), birthDate: born.ok ? born.value : null }
  return { ok: true, who }
}
