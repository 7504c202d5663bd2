import { hideFigure, SMALLEST_SHOWN, type ActionId, type Figure } from '#actions'
import { dayOf, type Day } from '#platform/time'
import { employedAt, hiredAtEnd, isOver, type Counted, type Standing } from './counted.ts'

export const immersionKeys = [
  'immersions',
  'immersion-hosts',
  'immersion-reports',
  'hired-at-end',
  'immersion-three-months',
  'immersion-six-months',
] as const

/** The figures of one action as a whole. */
export type ActionFigures = { actionId: ActionId; figures: Figure[] }

const since = dayOf('2026-01-01')
const WHOSE =
  'Immersions finies, signées par tous, d’une personne de l’action. Elles commencent trois mois au plus après la fin de son groupe. La convention est écrite par qui mène l’action, ou par un partenaire.'

/** What is shown of these immersions of one action: nothing where none is over; nothing of fewer than five people, whatever is counted. */
export function figuresOf(actionId: ActionId, rows: readonly Counted[], today: Day): ActionFigures {
  const over = rows.filter((row) => isOver(row, today))
  if (over.length === 0) return { actionId, figures: [] }
  const people = new Set(over.map(({ personId }) => personId)).size
  const figures = [
    immersions(over.length, rows.length - over.length),
    hosts(new Set(over.map(({ place }) => place)).size),
    reports(over.filter(({ isReported }) => isReported).length, over.length),
    ...ofPeople(atEnd, hiredAtEnd(rows, today)),
    ...ofPeople(atThree, employedAt(rows, 'three months', today)),
    ...ofPeople(atSix, employedAt(rows, 'six months', today)),
  ]
  return { actionId, figures: people < SMALLEST_SHOWN ? figures.map(hideFigure) : figures }
}

const common = { ruleSince: since, masked: false } as const
const left = (count: number, why: string) => (count > 0 ? [{ count, why }] : [])

const immersions = (over: number, underWay: number): Figure => ({
  ...common,
  key: 'immersions',
  label: 'immersions chez un employeur',
  value: over,
  unit: 'people',
  terms: 'immersions',
  numerator: over,
  denominator: null,
  rule: WHOSE,
  excluded: left(underWay, 'encore en cours'),
})

const hosts = (count: number): Figure => ({
  ...common,
  key: 'immersion-hosts',
  label: 'lieux ont accueilli',
  value: count,
  unit: 'people',
  terms: 'hosts',
  numerator: count,
  denominator: null,
  rule: `Lieux (un SIRET) où une immersion a eu lieu, chacun compté une fois. ${WHOSE}`,
  excluded: [],
})

const reports = (given: number, over: number): Figure => ({
  ...common,
  key: 'immersion-reports',
  label: 'des immersions ont le bilan de l’employeur',
  value: Math.floor((2000 * given + over) / (2 * over)) / 10,
  unit: 'percent',
  terms: 'immersions',
  numerator: given,
  denominator: over,
  rule: `L’employeur a répondu aux trois questions, par son lien ou par téléphone. ${WHOSE}`,
  excluded: [],
})

type Words = Pick<Figure, 'key' | 'label' | 'rule'> & { left: string }

const atEnd: Words = {
  key: 'hired-at-end',
  label: 'recrutées là où elles étaient en immersion',
  rule: `Recrutement là où était l’immersion, un mois après elle au plus tard. Il est dit par l’employeur, la personne ou son référent. Le contrat peut être prouvé plus tard. ${WHOSE}`,
  left: 'ont fini depuis moins d’un mois',
}

const NOT_SAID = 'n’ont pas répondu'
const asked = (months: string): string =>
  `Un emploi, là ou ailleurs, ${months} mois après la dernière immersion. La personne le dit. On compte celles qui ont répondu. ${WHOSE}`

const atThree: Words = {
  key: 'immersion-three-months',
  label: 'en emploi 3 mois après leur immersion',
  rule: asked('trois'),
  left: NOT_SAID,
}
const atSix: Words = {
  key: 'immersion-six-months',
  label: 'en emploi 6 mois après leur immersion',
  rule: asked('six'),
  left: NOT_SAID,
}

/** Nothing while nobody could be counted or left out. */
function ofPeople({ left: why, ...words }: Words, all: readonly Standing[]): Figure[] {
  if (all.length === 0) return []
  const count = (kind: Standing['counted']) => all.filter(({ counted }) => counted === kind).length
  const [inside, outside] = [count('in'), count('out')]
  const denominator = inside + outside
  const isKnown = denominator > 0
  return [
    {
      ...common,
      ...words,
      value: isKnown ? inside : null,
      unit: 'people',
      numerator: isKnown ? inside : null,
      denominator: isKnown ? denominator : null,
      excluded: left(count('excluded'), why),
    },
  ]
}
