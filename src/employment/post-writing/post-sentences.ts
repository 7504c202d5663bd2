import { CHANGED_MEANWHILE } from '#platform/web'
import type { PostRefusal } from './refuse-post.ts'

/** Where each refusal is shown, and its sentence. */
export const postSentences = {
  'not yours': { code: 'Ce poste n’est pas à vous.' },
  'code taken': { code: 'Un autre poste de cette action porte déjà ce code.' },
  'not a supervisor': { supervisorId: 'Choisissez dans la liste.' },
  'closes before it opens': { until: 'Ce poste ferme avant d’ouvrir.' },
  'held after': {
    until: 'Un contrat va plus loin sur ce poste. Fermez le poste plus tard, ou corrigez d’abord le contrat.',
  },
  'changed meanwhile': { seen: CHANGED_MEANWHILE },
} satisfies Record<PostRefusal, Record<string, string>>
