import { goTo, idIn, newSite, sayNext, type Ask } from '#platform/web'
import { COURSE, openCourse, type OpenCourse } from '../access.ts'
import { versionsPage } from './page.tsx'
import { countAskedFor, partsOf, versionsOf } from './store.ts'
import { takeBackVersion, type TakeBackRefusal } from './take-back-version.ts'
import { whyStays } from './version.ts'

/** What each version of a course changed, and the way back from the latest. */
export const versionsSite = newSite()
  .get(`${COURSE}/versions`, async (c) => show(c, await openCourse(c)))
  .post(`${COURSE}/versions/:version{[0-9a-fA-F-]{36}}/retirer`, takeBack)

const A_PAGE = 10

async function show(c: Ask, { course }: OpenCourse, refusal?: TakeBackRefusal): Promise<Response> {
  const { db } = c.var
  const { courseId } = course
  const versions = await versionsOf(db, { courseId, upTo: versionAsked(c), most: A_PAGE + 1 })
  const parts = await partsOf(db, courseId, versions)
  const [latest, before] = versions
  const activities =
    latest && before ? await countAskedFor(db, { courseId, latest: latest.id, before: before.id }) : 0
  return versionsPage(c, {
    course,
    versions: versions.map((one) => ({ ...one, parts: parts.get(one.version) ?? [] })),
    shown: A_PAGE,
    stays: whyStays({ before, learners: latest?.learners ?? 0, activities }),
    thoughtNew: c.req.query('nouveau') !== undefined,
    refusal,
  })
}

/** The version of the address, from which they are shown when there are many. */
function versionAsked(c: Ask): number | undefined {
  const asked = c.req.query('depuis') ?? ''
  return /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : undefined
}

async function takeBack(c: Ask): Promise<Response> {
  const { courseId, version } = (await openCourse(c)).course
  const taken = await takeBackVersion(c.var.ground, { courseId, id: idIn(c, 'version') })
  if (!taken.ok) return show(c, await openCourse(c), taken.refusal)
  sayNext(
    c,
    taken.value === undefined
      ? 'Cette version est déjà retirée'
      : `La version ${version} est retirée. Le cours est de nouveau en version ${taken.value}`,
  )
  return goTo(c, `/cours/${courseId}/versions`)
}
