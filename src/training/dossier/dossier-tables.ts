import { typo } from '#platform/i18n'
import { parisDay, writeDay, writeMinutes, writeShortDate } from '#platform/time'
import type { PersonId } from '#people'
import { isFoad, modeWords, modes, proofWords } from '../activity.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import { halfWords } from '../half-day.ts'
import type { LedgerLine } from '../ledger/door.ts'
import { stateOf, stateWords } from '../work/door.ts'

export const helpOf = (works: DossierFacts['works']): string[][] =>
  works.flatMap(({ title, help }) => (help ? [[on(help.at), typo(title), help.by, typo(help.word)]] : []))

export function activitiesOf({ activities }: DossierFacts, works: DossierFacts['works']): string[][] {
  const counted = works.filter(({ state }) => state !== 'replaced' && state !== 'taken back')
  const latest = new Map(counted.map((one) => [one.activityId, one]))
  return activities
    .filter((one) => isFoad(one.mode))
    .map((one) => [
      one.code,
      typo(one.title),
      one.mode === 'foad at home' ? 'Chez soi' : 'Au centre',
      writeMinutes(one.minutes),
      proofWords[one.proof],
      stateWords[stateOf(latest.get(one.id)?.state)],
    ])
}

export function presenceOf({ presences, present }: DossierFacts, personId: PersonId) {
  const theirs = presences.filter((one) => one.personId === personId && !one.doubted)
  const count = (mode: string, status: string) =>
    theirs.filter((one) => one.mode === mode && one.status === status).length
  return {
    presences: modes
      .filter((mode) => theirs.some((one) => one.mode === mode))
      .map((mode) => [
        modeWords[mode],
        String(count(mode, 'present')),
        String(count(mode, 'absent')),
        writeMinutes(present.find((one) => one.personId === personId && one.mode === mode)?.minutes ?? 0),
      ]),
    // The reason is never told: it may be medical (ACCESS).
    absences: theirs
      .filter((one) => one.status === 'absent')
      .map((one) => [
        `${writeDay(one.day)}, ${halfWords[one.half].toLowerCase()}`,
        one.excused ? 'Justifiée' : one.excused === null ? 'Raison non connue' : 'Injustifiée',
      ]),
  }
}

export const proofNames: Record<LedgerLine['proof'], string> = {
  work: 'Travail',
  quiz: 'Questionnaire',
  observation: 'Observation',
  statement: 'Trace',
  correction: 'Correction',
  'taken back': 'Annulation',
}

export const on = (at: Date): string => writeShortDate(parisDay(at))
