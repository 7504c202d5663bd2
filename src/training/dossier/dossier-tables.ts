import { chez, typo } from '#platform/i18n'
import { parisDay, writeDay, writeMinutes, writeShortDate } from '#platform/time'
import type { PersonId } from '#people'
import { inFrench } from '../found/door.ts'
import { isFoad, modeWords, modes, proofWords, type Mode } from '../activity.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import { oneForEachHalf, type Presence } from '../attendance.ts'
import { halfWords, minutesOf } from '../half-day.ts'
import type { LedgerLine } from '../ledger/door.ts'
import { stateOf, stateWords } from '../work.ts'

export const helpOf = (works: DossierFacts['works']): string[][] =>
  works.flatMap(({ title, help }) =>
    help ? [[on(help.at), typo(title), help.by, typo(inFrench(help.word))]] : [],
  )

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
  const theirs = oneForEachHalf(presences.filter((one) => one.personId === personId)).filter(
    (one) => !one.doubted,
  )
  const line = (label: string, all: readonly Presence[], minutes: number) => [
    label,
    String(all.filter(({ status }) => status === 'present').length),
    String(all.filter(({ status }) => status === 'absent').length),
    writeMinutes(minutes),
  ]
  const inGroup = theirs.filter(({ hostName }) => hostName === null)
  const atHosts = Map.groupBy(
    presences.filter((one) => one.personId === personId && one.hostName !== null),
    ({ hostName }) => hostName ?? '',
  )
  const atHost = sum([...atHosts.values()].flat().map(minutesThere))
  const minutesOfMode = (mode: Mode) =>
    (present.find((one) => one.personId === personId && one.mode === mode)?.minutes ?? 0) -
    (mode === 'pmsmp' ? atHost : 0)
  return {
    presences: [
      ...modes
        .map((mode) => ({ mode, all: inGroup.filter((one) => one.mode === mode) }))
        .filter(({ all }) => all.length > 0)
        .map(({ mode, all }) => line(modeWords[mode], all, minutesOfMode(mode))),
      ...[...atHosts].map(([host, all]) =>
        line(typo(`En immersion ${chez(host)}, par la convention`), all, sum(all.map(minutesThere))),
      ),
    ],
    // The reason is never told: it may be medical (ACCESS).
    absences: theirs
      .filter((one) => one.status === 'absent')
      .map((one) => [
        `${writeDay(one.day)}, ${halfWords[one.half].toLowerCase()}`,
        one.excused ? 'Justifiée' : one.excused === null ? 'Raison non connue' : 'Injustifiée',
      ]),
  }
}

const minutesThere = (one: Presence): number => (one.status === 'present' ? minutesOf(one) : 0)
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

export const proofNames: Record<LedgerLine['proof'], string> = {
  work: 'Travail',
  quiz: 'Questionnaire',
  observation: 'Observation',
  statement: 'Trace',
  correction: 'Correction',
  'taken back': 'Annulation',
}

export const on = (at: Date): string => writeShortDate(parisDay(at))
