import type { SessionRefusal } from './open-sessions.ts'

export const sessionSentences = {
  'too few people': 'Une session compte au moins 4 personnes.',
  'too many people': 'Une session compte 10 personnes au plus : faites-en deux.',
  'days in disorder': 'Il faut deux jours, dans l’ordre : 14 heures font quatre demi-journées.',
  'not a trainee': 'Une des personnes n’est pas stagiaire de ce groupe.',
  'already open': 'Ces sessions viennent d’être ouvertes par quelqu’un d’autre.',
} satisfies Record<SessionRefusal, string>
