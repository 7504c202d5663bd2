import { nameKey, onlyNamed, readSiret, type Identity } from '#people'
import { fold, writeName } from '#platform/i18n'
import { birthSentences, readBirthDate, readDayAhead, type Line, type Outcome } from '#platform/imports'
import { parisDay, type Day } from '#platform/time'
import { isPossibleDay } from '#platform/web'
import { pastColumns, type PastKey } from './past-columns.ts'
import type { PastImmersion } from './past-immersion.ts'
import { readAims, readCddi, readHours, readReached, saysYes } from './read-past-cells.ts'

/** A line that was understood; who it is about, its host and what it renews are found afterwards. */
export type PastLine = Omit<PastImmersion, 'id' | 'keeperId' | 'personId' | 'renewsId'> & {
  line: number
  label: string
  who: Identity
  isRenewal: boolean
  /** the same for two spellings of one immersion */
  key: string
  cells: Record<PastKey, string>
}

type Read = { ok: true; value: PastLine } | { ok: false; answer: Outcome }

/** Understands one line, or refuses it with the sentence that says what to mend. Dates that are reversed are kept as they are. */
export function readPastLine({ line, cells, wrongWidth }: Line<PastKey>, now: Date): Read {
  const label = `${writeName(cells.familyName)} ${writeName(cells.givenName)}`.trim()
  const refuse = (why: string): Read => ({ ok: false, answer: { line, label, what: 'refused', why } })
  if (wrongWidth)
    return refuse('Cette ligne n’a pas autant de cases que les titres : une valeur a pu glisser.')
  if (cells.familyName === '' || cells.givenName === '') return refuse('Le nom ou le prénom manque.')
  const today = parisDay(now)
  const born = readBirthDate(cells.birthDate, today)
  if (!born.ok && born.refusal !== 'empty') return refuse(birthSentences[born.refusal])
  const [fromDay, toDay] = [dayIn(cells.from, today), dayIn(cells.to, today)]
  if (!fromDay || !toDay) return refuse('Une date manque, ou n’existe pas.')
  const objects = readAims(cells.object)
  if (objects.length === 0) return refuse(`L’objet « ${cells.object} » n’est pas compris.`)
  if (cells.hostName.trim() === '') return refuse('Le nom de l’employeur manque.')
  const siret = readSiret(cells.siret)
  const who = { ...onlyNamed(cells.givenName, cells.familyName), birthDate: born.ok ? born.value : null }
  const hostSiret = siret.ok ? siret.siret : null
  return {
    ok: true,
    value: {
      line,
      label,
      who,
      cells,
      key: [nameKey(who), who.birthDate ?? '', hostSiret ?? fold(cells.hostName), fromDay].join('|'),
      hostSiret,
      hostName: cells.hostName.replaceAll("'", '’'),
      objects,
      fromDay,
      toDay,
      minutes: readHours(cells.hours),
      isRenewal: saysYes(cells.renewal),
      prescribedBy: cells.prescribedBy,
      cddi: readCddi(cells.standing),
      report: saysYes(cells.report) ? 'received' : 'awaited',
      reached: readReached(cells.reached),
      hired: saysYes(cells.hired)
        ? { as: cells.hiredAs || 'Contrat non dit', on: dayIn(cells.hiredOn, today) ?? null }
        : null,
    },
  }
}

/** A line as it was kept, cell by cell; a column that came since is empty. */
export const cellsOf = (list: Readonly<Record<string, string>>): Record<PastKey, string> =>
  Object.fromEntries(Object.keys(pastColumns).map((key) => [key, list[key] ?? ''])) as Record<PastKey, string>

function dayIn(cell: string, today: Day): Day | undefined {
  const read = readDayAhead(cell, today)
  return read.ok && isPossibleDay(read.value) ? read.value : undefined
}
