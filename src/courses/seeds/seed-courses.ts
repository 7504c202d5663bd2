import { granted } from '#platform/refusal'
import { seeded } from '#actions'
import { cast, seededOrganisations, seededTrainees, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { ActivityId } from '#training'
import { asId, type Naming } from '#platform/id'
import { DAY_MS } from '#platform/time'
import { careLabel } from './care-label.ts'
import { doseProduct } from './dose-product.ts'
import { demoPackages } from './packages.ts'
import { keepPackage } from '../import/keep-package.ts'
import { launchAu } from '../launch/launch-au.ts'
import { linkActivity } from '../shelf/link-activity.ts'
import { idMadeOf } from '../import/made-id.ts'
import { ausOf } from '../structure-store.ts'
import type { PackageId } from '../ids.ts'
import { readSmall } from './read-small.ts'
import type { Stand } from '../stand.ts'

const organisationId = seededOrganisations.afp2i.id
const claire = cast.find((one) => one.id === 'claire')?.personId ?? null
const courseOf = (key: string) => idMadeOf('course', organisationId, `urn:uuid:${key}`)
/** The n-th activity of group 7. */
export const activityOf: Naming<[n: number]> = (n) =>
  asId(`${seeded.group7.slice(0, 24)}${seeded.group7.slice(-3)}ac${String(n).padStart(7, '0')}`)

/** Ids that stay, for links to the demo territory: two courses, and the activities of group 7 where they are followed. */
export const seededCourses = {
  care: courseOf(careLabel.key),
  dose: courseOf(doseProduct.key),
  careActivity: activityOf(45),
  doseActivity: activityOf(43),
}

/** The two demo courses, imported and followed in two activities of group 7; two trainees have opened one. */
export async function seedCourses(db: Db, now: Date, url: string): Promise<void> {
  const before = new Date(now.getTime() - 6 * DAY_MS)
  const stand: Stand = { db: db, site: { url, settings: {} }, clock: () => before }
  for (const { zip } of await demoPackages()) {
    const read = readSmall(zip)
    const id = idMadeOf<PackageId>('package', read.structure.publisherId)
    await keepPackage(db, { ...read, id, organisationId, by: claire }, before)
  }
  const { care, dose, careActivity, doseActivity } = seededCourses
  const links = [
    { activityId: careActivity, courseId: care },
    { activityId: doseActivity, courseId: dose },
  ]
  for (const link of links) granted(await linkActivity(stand, { ...link, auId: null, by: claire }, before))
  const [, second, third] = seededTrainees.group7
  for (const trainee of [second, third]) if (trainee) await open(stand, trainee.id, doseActivity)
}

async function open(stand: Stand, personId: PersonId, activityId: ActivityId): Promise<void> {
  const packageId = idMadeOf('package', `urn:uuid:${doseProduct.key}`)
  const [au] = await ausOf(stand.db, asId(packageId))
  const launched = au && (await launchAu(stand, { activityId, personId, auId: au.id }, stand.clock()))
  if (!launched?.ok) throw new Error(`a seeded course did not open for ${personId}`)
}
