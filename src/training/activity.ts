import { fold } from '#platform/i18n'
import type { GroupId } from '#actions'
import type { ActivityId, SequenceId } from './ids.ts'

/** How an activity is done. Only the two FOAD modes count in the numerator of the funder's share. */
export const modes = ['foad at home', 'foad at the centre', 'face to face', 'sst', 'pmsmp'] as const
export type Mode = (typeof modes)[number]

export const modeWords: Record<Mode, string> = {
  'foad at home': 'À distance, chez soi',
  'foad at the centre': 'À distance, sur place',
  'face to face': 'En salle',
  sst: 'Secourisme (SST)',
  pmsmp: 'Immersion en entreprise',
}

/** True for what is done at a distance, at home or at the centre: what can be credited. */
export const isFoad = (mode: Mode): boolean => mode === 'foad at home' || mode === 'foad at the centre'

/** What proves that the work was done (Code du travail, R6313-3: "par tout élément probant"). */
export const proofs = ['text', 'photo', 'file', 'video', 'audio', 'quiz', 'observation', 'signature'] as const
export type Proof = (typeof proofs)[number]

export const proofWords: Record<Proof, string> = {
  text: 'Un texte',
  photo: 'Une photo',
  file: 'Un document',
  video: 'Une vidéo',
  audio: 'Un enregistrement',
  quiz: 'Un questionnaire',
  observation: 'Vu par la personne qui forme',
  signature: 'La feuille d’émargement',
}

export type Question = { question: string; answers: string[]; right: number }

export type Activity = {
  id: ActivityId
  groupId: GroupId
  sequenceId: SequenceId
  code: string
  position: number
  title: string
  mode: Mode
  minutes: number
  proof: Proof
  domains: number[]
  instructions: string
  picture: string | null
  quiz: Question[] | null
}

/** A part of a programme. `week`: that it was opened for; `title`: what was typed. Neither: it lasts as long as the training. */
export type Sequence = {
  id: SequenceId
  groupId: GroupId
  position: number
  week: number | null
  title: string | null
}

/** Minutes of a programme, and the funder's share of them. */
export type Share = { foadMinutes: number; totalMinutes: number; ratio: number | null }

/** The share of the programme at a distance. SST and PMSMP are never in the numerator; the PMSMP is in the total or not, as the obligation says. */
export function foadShare(
  activities: readonly Pick<Activity, 'mode' | 'minutes'>[],
  { pmsmpCounts }: { pmsmpCounts: boolean },
): Share {
  const sum = (list: readonly Pick<Activity, 'minutes'>[]) =>
    list.reduce((total, one) => total + one.minutes, 0)
  const foadMinutes = sum(activities.filter((one) => isFoad(one.mode)))
  const totalMinutes = sum(activities.filter((one) => pmsmpCounts || one.mode !== 'pmsmp'))
  return { foadMinutes, totalMinutes, ratio: totalMinutes > 0 ? foadMinutes / totalMinutes : null }
}

const spellings: [RegExp, Mode][] = [
  [/\bpmsmp\b|\bimmersion\b|\bstage\b/, 'pmsmp'],
  [/\bsst\b|\bsecourisme\b|\bsauveteur\b/, 'sst'],
  [/\b(foad|distance|distanciel)\b.*\b(domicile|maison|chez soi|chez elle|chez lui)\b/, 'foad at home'],
  [/\b(foad|distance|distanciel)\b.*\b(centre|sur place|sur site|atelier)\b/, 'foad at the centre'],
  [/\bpresentiel\b|\ben salle\b|\bface a face\b|\bregroupement\b/, 'face to face'],
]

/** How an activity is done, as organisations write it: 'FOAD à domicile', 'Présentiel'… Undefined when it cannot be told. */
export function readMode(words: string): Mode | undefined {
  const said = fold(words)
  return spellings.find(([pattern]) => pattern.test(said))?.[1]
}
