import { seeded } from '#actions'
import { cast, type PersonId } from '#people'
import { asId } from '#platform/id'
import type { SeededPost } from './seeded-posts.ts'
import { seededId } from './seeded-id.ts'
import type { PathId } from '../ids.ts'

const castId = (id: string) => cast.find((one) => one.id === id)?.personId ?? asId<PersonId>('')

const bruno = castId('bruno')

export const yanis = castId('yanis')

export const farida = castId('farida')

export const didier = castId('didier')

export const actionId = seeded.anima

/** Ids of the demo territory, for links: a post, somebody at work, somebody who left, a contract to look at. */
export const seededEmployment = {
  post: seededId('post', 1),
  vacantPost: seededId('post', 18),
  yanisPath: seededId<PathId>('path', 100),
  path: seededId('path', 101),
  person: seededId<PersonId>('person', 101),
  cddi: seededId('cddi', 201),
  leftPath: seededId('path', 1),
  leftPerson: seededId<PersonId>('person', 1),
} as const

export const supervisorOf = ({ supervisor }: SeededPost) =>
  supervisor === 0 ? bruno : seededId<PersonId>('person', 900 + supervisor)
