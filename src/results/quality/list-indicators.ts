import type { Action, Figure, Group } from '#actions'
import { typo, writeCount } from '#platform/i18n'
import { questionWords, type listHeard, type improvementsIn } from '#training'
import { adaptationSaid, type AdaptationData } from './adaptation-said.ts'
import type { Indicator, LedGroup, Proof } from './indicator.ts'

export type YearData = {
  groups: readonly LedGroup[]
  figures: readonly Figure[]
  /** How many left before the last day of their group. */
  left: number
  heard: Awaited<ReturnType<typeof listHeard>>
  improvements: Awaited<ReturnType<typeof improvementsIn>>
} & AdaptationData

/** The indicators that our data feed, in the order of the framework. */
export function indicatorsOf(data: YearData): Indicator[] {
  const figures = (...keys: string[]) => data.figures.filter(({ key }) => keys.includes(key))
  const ofGroups = (place: string, of?: string) => proofsOf(data, ({ id }) => `/formation/${id}/${place}`, of)
  const [participants] = figures('participants')
  return [
    {
      number: 2,
      asks: 'Indicateurs de résultats, diffusés au public',
      figures: figures('participants', 'employed-three-months', 'employed-six-months'),
      said: [],
      proofs: actionProofs(data, (slug) => `/resultats/${slug}`),
    },
    {
      number: 3,
      asks: 'Taux d’obtention des certifications',
      figures: figures('clea-full', 'clea-partial', 'sst', 'trade-skills-over-75'),
      said: [],
      proofs: proofsOf(data, (group, action) => `/resultats/${action.slug}/${group.slug}`),
    },
    {
      number: 8,
      asks: 'Positionnement et évaluation des acquis à l’entrée',
      figures: figures('admitted'),
      said: [],
      proofs: actionProofs(data, (slug) => `/orientation/actions/${slug}`),
    },
    {
      number: 10,
      asks: 'Adaptation de la prestation, de l’accompagnement et du suivi',
      figures: [],
      said: adaptationSaid(data),
      proofs: [
        ...actionProofs(data, (slug) => `/orientation/actions/${slug}`, 'Entretiens'),
        ...ofGroups('travaux', 'Travaux'),
        ...ofGroups('alertes', 'Appels'),
        ...(data.immersions.over > 0 ? actionProofs(data, (slug) => `/resultats/${slug}`, 'Immersions') : []),
      ],
    },
    {
      number: 11,
      asks: 'Atteinte des objectifs par les stagiaires',
      figures: figures('foad-credited'),
      said: [],
      proofs: ofGroups('travaux'),
    },
    {
      number: 12,
      asks: 'Engagement des stagiaires et prévention des ruptures',
      figures: [],
      said: [leftSaid(data.left, participants)],
      proofs: ofGroups('alertes'),
    },
    {
      number: 30,
      asks: 'Appréciations des parties prenantes : stagiaires',
      figures: [],
      said: data.heard.flatMap(heardSaid),
      proofs: ofGroups('apres'),
    },
    {
      number: 32,
      asks: 'Améliorations après les appréciations',
      figures: [],
      said: [
        data.improvements.length === 0
          ? 'Aucun changement noté.'
          : `${writeCount(data.improvements.length, 'changement noté', 'changements notés')}.`,
        ...data.improvements.map(({ heard, changed }) => typo(`« ${heard} » : ${changed}`)),
      ],
      proofs: ofGroups('apres'),
    },
  ]
}

const leftSaid = (left: number, participants: Figure | undefined): string => {
  const of = participants?.numerator
  if (of === null || of === undefined) return 'Pas encore de chiffre, ou moins de 5 personnes.'
  return typo(`${writeCount(left, 'départ')} avant la fin, sur ${writeCount(of, 'stagiaire')}.`)
}

const whenWords = { end: 'À la fin', 'three months': 'Trois mois après', 'six months': 'Six mois après' }

function heardSaid({ moment, asked, answered, tallies }: YearData['heard'][number]): string[] {
  const when = whenWords[moment]
  if (asked === 0) return [`${when} : rien n’a été demandé.`]
  const counted = `${when} : ${writeCount(answered, 'réponse')} sur ${writeCount(asked, 'personne')}.`
  if (tallies === 'masked') return [typo(`${counted} Le détail est montré à partir de 5 réponses.`)]
  const untold = tallies.some((one) => one.answered < answered)
  return [
    typo(untold ? `${counted} Le détail laisse de côté les groupes de moins de 5 réponses.` : counted),
    ...tallies.map((one) => typo(`${questionWords[one.question]} Oui : ${one.pleased} sur ${one.answered}.`)),
  ]
}

const proofsOf = (
  { groups }: YearData,
  href: (group: Group, action: Action) => string,
  of?: string,
): Proof[] =>
  groups.map(({ group, action }) => ({
    href: href(group, action),
    label: labelled(`${action.title}, ${group.title}`, of),
  }))

function actionProofs({ groups }: YearData, href: (slug: string) => string, of?: string): Proof[] {
  const actions = new Map(groups.map(({ action }) => [action.slug, action.title]))
  return [...actions].map(([slug, title]) => ({ href: href(slug), label: labelled(title, of) }))
}

const labelled = (title: string, of: string | undefined): string =>
  of === undefined ? title : typo(`${of} : ${title}`)
