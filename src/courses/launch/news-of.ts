import { writePercent } from '#platform/i18n'
import type { Au } from '../package.ts'
import { meetsMoveOn, scoreIn, type How, type Reached } from '../registration.ts'
import { heardIn, type Session } from '../session.ts'

export type News = { kind: 'ok' | 'wait' | 'info'; title: string; text?: string }

/** What a learner who comes back from a session reads: what they reached, or what is still to be done. */
export function newsOf(session: Session, au: Au, reached: readonly Reached[]): News {
  if (session.mode !== 'Normal') return { kind: 'info', title: 'Vous avez revu cette partie' }
  const those = reached.filter(({ auId }) => auId === au.id)
  const hows = new Set<How>(those.map(({ how }) => how))
  const last = those.findLast(({ how }) => how === (hows.has('passed') ? 'passed' : 'failed'))
  const scaled = last ? scoreIn(last) : null
  const score = scaled === null ? '' : ` Votre score : ${writePercent(scaled)}.`
  if (meetsMoveOn(au.asked.moveOn, hows)) return { kind: 'ok', title: `Bravo, c’est validé.${score}` }
  const heard = heardIn(session)
  if (heard?.verbs.includes('failed'))
    return {
      kind: 'wait',
      title: `Pas encore réussi.${score}`,
      text:
        au.asked.masteryScore === null
          ? 'Vous pouvez recommencer.'
          : `Il faut ${writePercent(au.asked.masteryScore)}. Vous pouvez recommencer.`,
    }
  if (!heard)
    return { kind: 'wait', title: 'Le cours ne s’est pas ouvert.', text: 'Réessayez, ou demandez de l’aide.' }
  return { kind: 'info', title: 'C’est gardé.', text: 'Continuez quand vous voulez.' }
}
