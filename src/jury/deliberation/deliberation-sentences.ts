import { CHANGED_MEANWHILE } from '#platform/web'
import type { DeliberationRefusal } from './deliberate-jury.ts'

export const deliberationSentences = {
  'not the day': 'La délibération s’ouvre le jour du jury, pas avant.',
  'not open': 'La délibération n’est pas ouverte.',
  closed: 'La délibération est close. Écrivez une correction, avec sa raison.',
  'not closed': 'La délibération n’est pas close : décidez, tout simplement.',
  'not a candidate': 'Cette personne ne passe pas devant ce jury.',
  'not a skill': 'Cette compétence n’est pas dans la grille.',
  'skills undecided': 'Il reste des compétences à décider.',
  'nothing changes': 'C’est déjà la décision.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<DeliberationRefusal, string>
