import assert from 'node:assert/strict'
import { isPlain, type Plain } from '#platform/json'
import { seeded } from '#actions'
import { seededOrganisations, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { createKey } from '#records'
import { activitiesOf, trainingData, type ActivityId } from '#training'
import { verbs, type Verb } from '../iri.ts'
import { idMadeOf } from '../import/made-id.ts'
import { activityOf } from './seed-courses.ts'
import { cmi5Zip } from './small-course.ts'

// Courses that somebody puts in the activities of group 7 and that a trainee opens, for tests.

type Options = Parameters<typeof cmi5Zip>[0]
type Answer = { status: number; text: string; location: string | null }
type Visitor = {
  get(path: string): Promise<Answer>
  post(path: string, fields: Record<string, string | File>): Promise<Answer>
}
type People = {
  trainer: Visitor
  trainee: Visitor
  traineeId: PersonId
  url: string
  now: Date
  /** Lets so many minutes go by. */
  wait: (minutes: number) => void
}

/** A course where one must go to the end and reach 80 %. */
export const demanding: Options = {
  au: 'moveOn="CompletedAndPassed" masteryScore="0.8" launchMethod="OwnWindow"',
}

// as long as is always believed: effort.ts in training
const ENOUGH = 11

/** Those two in front of their pages, and what they leave in the ledger and in the store. */
export function newFollower(db: Db, { trainer, trainee, traineeId, url, now, wait }: People) {
  const search = newSearch(db, url, now)
  return {
    /** Imports a course and puts it, or one of its parts, in the n-th activity; gives its id. */
    courseIn: async (n: number, options: Options = demanding, part = ''): Promise<string> => {
      const zip = cmi5Zip({ id: `urn:c:${n}`, title: `Cours ${n}`, ...options })
      const file = new File([new Uint8Array(zip)], 'cours.zip')
      const course = (await trainer.post('/cours/nouveau', { file })).location?.split('/')[2] ?? ''
      const au = part && idMadeOf('au', course, part)
      const path = `/cours/${course}/lier/${seeded.group7}`
      const linked = await trainer.post(path, { activity: activityOf(n), au })
      assert.equal(linked.location, `/cours/${course}/suivi/${activityOf(n)}`)
      return course
    },
    /** The trainee opens what is to be done in the course of the n-th activity, and stays in it: the address of the content. */
    launch: async (n: number, minutes = ENOUGH): Promise<string> => {
      const path = `/cours/suivre/${activityOf(n)}`
      const au = /name="au" value="([^"]+)"/.exec((await trainee.get(path)).text)?.[1] ?? ''
      const { location, status } = await trainee.post(path, { au })
      assert.equal(status, 303)
      wait(minutes)
      return location ?? ''
    },
    credits: (n: number, personId = traineeId) => creditsOf(db, activityOf<ActivityId>(n), personId),
    search,
    /** The statements of a registration with this verb, in the order they were kept. */
    kept: (verb: Verb, registration: string) => search({ verb: verbs[verb], registration }),
  }
}

/** A running Beffroi, as a test opens it. */
type Here = { db: Db; now(): Date; setNow(now: Date): void; personId(id: 'aicha'): PersonId }

/** The same of a test whose trainee is Aïcha, and whose clock they move. */
export const followerOf = (here: Here, who: Pick<People, 'trainer' | 'trainee' | 'url'>) =>
  newFollower(here.db, {
    ...who,
    traineeId: here.personId('aicha'),
    now: here.now(),
    wait: (minutes) => here.setNow(new Date(here.now().getTime() + minutes * 60_000)),
  })

/** Searches the store with a key that reads, the oldest first. */
function newSearch(db: Db, url: string, now: Date) {
  const { id: organisationId } = seededOrganisations.afp2i
  const made = createKey(db, { organisationId, name: 'Lecture', scopes: ['statements/read'], by: null }, now)
  return async (query: Record<string, string>): Promise<Plain[]> => {
    const key = await made
    const authorization = `Basic ${btoa(`${key?.id}:${key?.secret}`)}`
    const asked = new URLSearchParams({ ascending: 'true', limit: '500', ...query })
    const answer = await fetch(`${url}/xapi/statements?${asked}`, {
      headers: { authorization, 'x-experience-api-version': '2.0.0' },
    })
    const said: unknown = await answer.json()
    return isPlain(said) && Array.isArray(said['statements']) ? said['statements'].filter(isPlain) : []
  }
}

/** What the ledger credits to somebody for an activity, as they read it in their own data. */
async function creditsOf(db: Db, activityId: ActivityId, personId: PersonId) {
  const code = (await activitiesOf(db, seeded.group7)).find(({ id }) => id === activityId)?.code
  const { files } = await trainingData(db, [personId])
  const bytes = files.find(({ path }) => path === 'temps-valide.json')?.bytes ?? '[]'
  const lines: unknown = JSON.parse(Buffer.from(bytes).toString())
  return (Array.isArray(lines) ? lines.filter(isPlain) : [])
    .filter((one) => one['code'] === code)
    .map((one) => ({
      minutes: one['minutes'],
      proof: one['preuve'],
      proofId: one['numéro de la preuve'],
      why: one['motif'],
    }))
}
