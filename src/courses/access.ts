import {
  holds,
  openFile,
  requireActing,
  requireActor,
  rightInCircle,
  type Actor,
  type OrganisationId,
  type PersonId,
} from '#people'
import { idIn, notFound, type Ask } from '#platform/web'
import { readActivity, traineesOf, type Activity } from '#training'
import { readLink, type Link } from './link-store.ts'
import { latestPackage } from './package-store.ts'
import type { Package } from './package.ts'

/** The pattern of a course's pages: an id, so that `/cours/suivre` is somebody else's. */
export const COURSE = '/cours/:course{[0-9a-fA-F-]{36}}'

export type Team = { actor: Actor; organisationId: OrganisationId }

/** Who keeps courses: trainers and training leads, for their organisation. @throws SignInNeeded, or notFound for everybody else. */
export function requireTeam(c: Ask): Team {
  return requireActing(c, ...teamRoles)
}

const teamRoles = ['trainer', 'training lead'] as const

export type OpenCourse = Team & { course: Package }

/** True for who keeps the courses of that organisation. */
export const keepsCourses = (actor: Actor, organisationId: OrganisationId): boolean =>
  holds(actor, teamRoles, organisationId)

/** The course of the address by its latest package, for the organisation whose it is. @throws notFound for strangers. */
export async function openCourse(c: Ask): Promise<OpenCourse> {
  const actor = requireActor(c)
  const course = await latestPackage(c.var.db, idIn(c, 'course'))
  if (!course || !keepsCourses(actor, course.organisationId)) throw notFound()
  return { actor, organisationId: course.organisationId, course }
}

export type OpenLink = OpenCourse & { link: Link; activity: Activity; writes: boolean }

/** An activity where the course of the address is followed, for who may read the work of its group. @throws notFound. */
export async function openLink(c: Ask, need: 'read' | 'write' = 'read'): Promise<OpenLink> {
  const open = await openCourse(c)
  const { db, now } = c.var
  const link = await readLink(db, idIn(c, 'activity'))
  const activity =
    link?.courseId === open.course.courseId ? await readActivity(db, link.activityId) : undefined
  if (!link || !activity) throw notFound()
  const right = await rightInCircle(db, open.actor, activity.groupId, 'learning work', now)
  if (!right.reads || right.only || (need === 'write' && !right.writes)) throw notFound()
  return { ...open, link, activity, writes: right.writes }
}

/**
 * Opens the file of somebody who is, or was, in the group of that activity: they read who did, and why.
 * @throws notFound for anybody else.
 */
export async function openTrainee(c: Ask, { actor, activity, course }: OpenLink): Promise<PersonId> {
  const personId = idIn(c, 'person')
  const there = (await traineesOf(c.var.db, activity.groupId)).some(
    (trainee) => trainee.personId === personId,
  )
  if (!there) throw notFound()
  const why = { code: 'course', title: course.title } as const
  const right = await c.var.db.transaction((tx) =>
    openFile(tx, actor, personId, 'learning work', why, c.var.now),
  )
  if (!right || right.only) throw notFound()
  return personId
}
