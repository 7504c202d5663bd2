import { typo } from '#platform/i18n'
import { CHANGED_MEANWHILE } from '#platform/web'
import type { TeamChange, TeamRefusal } from './team-change.ts'
import { withoutBike } from '../fleet/door.ts'

/** The field that each refusal is about. */
export const fieldOf: Record<TeamRefusal, string> = {
  'that day is over': 'starts',
  'unknown bike': 'bike',
  'unknown courier': 'courier',
  'unknown shift': 'bike',
  'bike taken': 'bike',
  'courier busy': 'courier',
  'ends too early': 'ends',
  'too long': 'ends',
  'break outside': 'breakFrom',
  'already begun': 'bike',
  'changed meanwhile': 'seen',
}

const sentences = {
  'that day is over': 'Cette journée est passée.',
  'unknown bike': 'Ce vélo ne roule plus. Choisissez-en un autre.',
  'unknown courier': 'Cette personne n’est pas livreuse ce jour-là.',
  'unknown shift': 'Ce vélo n’est plus dans la journée.',
  'bike taken': 'Ce vélo roule déjà ce jour-là. Choisissez-en un autre.',
  'courier busy': 'Cette personne est déjà sur un autre vélo à cette heure-là.',
  'ends too early': 'La fin doit venir après le début.',
  'too long': 'Une journée de travail dure 10 heures au plus.',
  'break outside': 'La pause doit tenir entre le début et la fin.',
  'already begun': 'Ce vélo est déjà parti.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<TeamRefusal, string>

export const sentenceOf = (no: Extract<TeamChange, { ok: false }>): string =>
  no.refusal === 'orders would be left'
    ? typo(`${withoutBike(no.count)}. Ajoutez un vélo, ou sortez d’abord ce qui ne tient pas.`)
    : typo(sentences[no.refusal])
