import { versionOf } from '#platform/web'
import type { Convention } from '../terms/door.ts'
import type { Signatory } from './signatory.ts'

type Told = Pick<Convention, 'object' | 'fromDay' | 'toDay' | 'terms' | 'renewsId' | 'cddi' | 'prescriber'>

/** What the form of a convention shows, as a version: the keys in one order, whoever made the object. */
export const versionOfConvention = (
  { object, fromDay, toDay, terms, renewsId, cddi, prescriber }: Told,
  signatories: readonly Pick<Signatory, 'role' | 'name' | 'forWhom' | 'login'>[],
): string =>
  versionOf({
    what: [object, fromDay, toDay, renewsId, cddi?.start ?? null, cddi?.end ?? null, prescriber.id],
    words: [
      terms.objectives,
      terms.evaluation,
      terms.tasks,
      terms.safety,
      terms.place,
      terms.activity,
      terms.agreement,
      terms.welcomedBy,
      terms.referent,
      terms.practical,
    ],
    hours: [
      terms.timetable.mornings,
      terms.timetable.afternoons,
      terms.timetable.morning,
      terms.timetable.afternoon,
    ],
    signatories: signatories.map(({ role, name, forWhom, login }) => [role, name, forWhom, login]),
  })
