import { seeded } from '#actions'
import { cast, type CastId } from '#people'
import type { Listed } from '#platform/web'
import { seededCourses } from './seeds/seed-courses.ts'
import { COURSE } from './access.ts'

const room = 'courses'
const team = ['claire', 'brigitte'] as const
const { care, dose, doseActivity } = seededCourses
const aicha = cast.find(({ id }) => id === 'aicha')?.personId ?? ''
const ofTeam = (pattern: string, url = pattern): Listed<CastId> => ({ room, pattern, as: team, url })

/** The pages of the room, and who opens them. */
export const coursesPages: Listed<CastId>[] = [
  ofTeam('/cours'),
  ofTeam('/cours/nouveau'),
  ofTeam(COURSE, `/cours/${dose}`),
  ofTeam(`${COURSE}/version`, `/cours/${dose}/version`),
  ofTeam(`${COURSE}/versions`, `/cours/${dose}/versions`),
  ofTeam(`${COURSE}/supprimer`, `/cours/${care}/supprimer`),
  ofTeam(`${COURSE}/lier/:group`, `/cours/${dose}/lier/${seeded.group7}`),
  ofTeam(`${COURSE}/suivi/:activity`, `/cours/${dose}/suivi/${doseActivity}`),
  ofTeam(`${COURSE}/suivi/:activity/:person`, `/cours/${dose}/suivi/${doseActivity}/${aicha}`),
  { room, pattern: '/cours/suivre/:activity', as: ['aicha'], url: `/cours/suivre/${doseActivity}` },
]
