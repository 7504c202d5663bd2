import type { PathPoint } from '#platform/ui'
import { writeMeeting } from '../sentences.ts'
import type { OpenPositioning } from './open-positioning.ts'
import { isUndecided } from '../positioning.ts'

export function coming({ positioning: { standing }, invitation }: OpenPositioning): PathPoint[] {
  if (standing.state === 'waiting') return [{ state: 'now', title: 'Attend qu’une place se libère' }]
  if (!isUndecided(standing.state)) return []
  const next = {
    positioned: 'À inviter à une réunion',
    invited: invitation ? `Réunion du ${writeMeeting(invitation)}` : 'Réunion',
    interviewed: 'Passe en commission',
  }
  const title = standing.state in next ? next[standing.state as keyof typeof next] : ''
  return [
    { state: 'now', title },
    { state: 'coming', title: 'Décision de la commission' },
  ]
}
