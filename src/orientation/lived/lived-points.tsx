import { writerOf, type Language } from '#platform/languages'
import { parisDay, type Day } from '#platform/time'
import type { PathPoint } from '#platform/ui'
import type { LivedStep } from './lived.ts'
import { french, type LivedSentences } from './sentences.fr.ts'

type Told = { say: LivedSentences; language: Language; now: Date; isOwn: boolean }

/** What somebody lived at employers, as points of their path; in their own space, each immersion opens. */
export const livedPoints = (steps: readonly LivedStep[], told: Told): PathPoint[] =>
  steps.map((step) => pointOf(step, told))

/** The same for who accompanies them. */
export const livedPointsFor = (steps: readonly LivedStep[], now: Date): PathPoint[] =>
  livedPoints(steps, { say: toOthers, language: 'fr', now, isOwn: false })

const toOthers: LivedSentences = {
  ...french,
  'own report': 'Bilan rendu par la personne',
  'host report': 'Bilan rendu par l’employeur',
}

function pointOf(step: LivedStep, { say, language, now, isOwn }: Told): PathPoint {
  const { date } = writerOf(language)
  const { kind, day, hostName } = step
  const state = stateOf(step, parisDay(now))
  const when = { state, when: date(day), datetime: day }
  if (kind === 'own report' || kind === 'host report')
    return { ...when, title: say[kind], children: <bdi lang="fr">{hostName}</bdi> }
  if (kind !== 'immersion') return { ...when, title: say[kind](hostName) }
  const { toDay, ownAt } = step
  const period = day === toDay ? say.oneDay(date(day)) : say.period(date(day), date(toDay))
  return { ...when, title: say.immersion(hostName), children: isOwn ? <a href={ownAt}>{period}</a> : period }
}

function stateOf(step: LivedStep, today: Day): PathPoint['state'] {
  if (step.day > today) return 'coming'
  return step.kind === 'immersion' && step.toDay >= today ? 'now' : 'done'
}

/** What happened in the order of its days, then what happens and what comes. */
export const inOrder = (points: readonly PathPoint[]): PathPoint[] => [
  ...points
    .filter(({ state }) => state === 'done')
    .toSorted((a, b) => (a.datetime ?? '').localeCompare(b.datetime ?? '')),
  ...points.filter(({ state }) => state !== 'done'),
]
