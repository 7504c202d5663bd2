import type { Group } from '#actions'
import type { Day } from '#platform/time'
import { sstRuleOn } from '../sst/door.ts'

export const cleaKeys = ['clea-full', 'clea-partial', 'sst'] as const

export type CleaFigureKey = (typeof cleaKeys)[number]

export const isCleaKey = (key: string): key is CleaFigureKey => cleaKeys.some((one) => one === key)

export const labels: Record<CleaFigureKey, string> = {
  'clea-full': 'ont obtenu le Cléa complet',
  'clea-partial': 'ont obtenu un Cléa partiel',
  sst: 'sont sauveteurs secouristes du travail (SST)',
}

export const rules: Record<CleaFigureKey, string> = {
  'clea-full':
    'Stagiaires du groupe dont tous les domaines du référentiel Cléa sont validés par l’organisme évaluateur. Le dernier jour d’évaluation de chaque domaine compte.',
  'clea-partial':
    'Stagiaires du groupe dont une partie des domaines du référentiel Cléa est validée par l’organisme évaluateur : cinq ans pour compléter.',
  sst: 'Stagiaires du groupe qui ont reçu un certificat SST dans une session du groupe, présents toute la durée.',
}

export function rulesSince(group: Group, framework: Day | null): Record<CleaFigureKey, Day> {
  const clea = framework ?? group.startsOn
  return { 'clea-full': clea, 'clea-partial': clea, sst: sstRuleOn(group.startsOn).since }
}
