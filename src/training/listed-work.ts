import { seeded } from '#actions'
import { cast, type CastId, type PersonId } from '#people'
import type { Listed } from '#platform/web'
import { asId } from '#platform/id'
import { GROUP } from './access.ts'
import { workId } from './seeds/seeded-works.ts'
import type { ActivityId } from './ids.ts'

const room = 'training'
const trainers = ['claire', 'brigitte'] as const
const first = `/formation/${seeded.group1}`
const seventh = `/formation/${seeded.group7}`
const aicha = cast.find((one) => one.id === 'aicha')?.personId ?? asId<PersonId>('')
const activityId = (n: number) =>
  asId<ActivityId>(`${seeded.group7.slice(0, 24)}${seeded.group7.slice(-3)}ac${String(n).padStart(7, '0')}`)

const own = (pattern: string, url = pattern): Listed<CastId> => ({ room, pattern, as: ['aicha'], url })
const ofGroup = (
  path: string,
  url = `${first}${path}`,
  as: readonly CastId[] = trainers,
): Listed<CastId> => ({ room, pattern: `${GROUP}${path}`, as: [...as], url })

/** The pages of a trainee's day and of what their work is worth, and who opens them. */
export const workPages: Listed<CastId>[] = [
  own('/formation/aujourdhui'),
  own('/formation/travail'),
  own('/formation/aide'),
  own('/formation/envois'),
  own('/formation/hors-ligne'),
  own('/formation/activites/:id', `/formation/activites/${activityId(1)}`),
  // The last one at a distance: nobody has come that far yet.
  own('/formation/activites/:id/donner', `/formation/activites/${activityId(93)}/donner`),
  {
    room,
    pattern: '/formation/travaux/:work',
    as: ['aicha', ...trainers],
    url: `/formation/travaux/${workId(activityId(1), aicha)}`,
  },
  {
    room,
    pattern: '/formation/travaux/:work/annuler',
    as: ['claire'],
    url: `/formation/travaux/${workId(activityId(1), aicha)}/annuler`,
  },
  ofGroup('/travaux', `${seventh}/travaux`),
  ofGroup('/travaux/vu', `${seventh}/travaux/vu`, ['claire']),
  ofGroup('/foad'),
  ofGroup('/registre'),
  ofGroup('/registre/:n{[0-9]{1,9}}', `${first}/registre/1`, ['claire']),
  ofGroup('/alertes', `${seventh}/alertes`),
  ofGroup('/alertes/:person', `${seventh}/alertes/${aicha}`),
  ofGroup('/dossier'),
]
