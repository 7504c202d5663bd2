import { writeDay } from '#platform/time'
import { writeMeeting } from '../meetings/door.ts'
import { withdrawnBecause } from './simple-step.ts'
import type { MyPositioning } from './my-positioning.ts'

type Simply = { title: string; text?: string; kind: 'ok' | 'wait' | 'info' }

export function simply({
  positioning: { standing },
  group,
  invitation,
  now,
}: MyPositioning & { now: Date }): Simply {
  if (standing.state === 'admitted')
    return {
      kind: 'ok',
      title: 'Vous avez une place',
      text:
        group && group.startsOn > now.toISOString()
          ? `Cela commence ${writeDay(group.startsOn)}.`
          : undefined,
    }
  if (standing.state === 'waiting')
    return {
      kind: 'wait',
      title: `Vous êtes en liste d’attente, n° ${standing.rank}`,
      text: 'On vous appelle si une place se libère.',
    }
  if (standing.state === 'refused')
    return { kind: 'info', title: 'Votre demande n’est pas retenue', text: `Pourquoi : ${standing.why}` }
  if (standing.state === 'withdrawn')
    return { kind: 'info', title: 'Votre demande est retirée', text: withdrawnBecause[standing.withdrawal] }
  if (invitation && invitation.startsAt > now)
    return {
      kind: 'wait',
      title: `Vous avez une réunion ${writeMeeting(invitation)}`,
      text: invitation.place,
    }
  return { kind: 'wait', title: 'Votre demande est en cours', text: 'On vous écrira pour la suite.' }
}
