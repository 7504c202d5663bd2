import type { Plain } from '#platform/json'
import type { Db } from '#platform/db'
import type { OrganisationId } from '#people'
import { putNote } from './change-note.ts'
import { nameNote } from './name-note.ts'

type State = {
  organisationId: OrganisationId
  activityId: string
  agent: Plain
  registration: string
  stateId: string
}

/** A room of ours writes a state, in place of the one that is there: JSON. */
export async function putState(db: Db, { stateId, ...at }: State, value: Plain, now: Date): Promise<void> {
  const named = nameNote({ ...at, kind: 'state', name: stateId })
  const no = await putNote(db, named, { ...written(value, now), conditions: ALWAYS })
  if (no) throw new Error(no.refusal)
}

type Profile = { organisationId: OrganisationId; agent: Plain; profileId: string }

/** A room of ours writes the profile of an agent, unless one is there: what a tool changed in it stays. */
export async function putFirstProfile(
  db: Db,
  { profileId, ...at }: Profile,
  value: Plain,
  now: Date,
): Promise<void> {
  const named = nameNote({ ...at, kind: 'agent profile', name: profileId })
  const no = await putNote(db, named, { ...written(value, now), conditions: { ...ALWAYS, ifNoneMatch: '*' } })
  if (no && no.status !== 412) throw new Error(no.refusal) // 412: one is there
}

const ALWAYS = { ifMatch: undefined, ifNoneMatch: undefined }

const written = (value: Plain, now: Date) => ({
  contentType: 'application/json',
  bytes: Buffer.from(JSON.stringify(value)),
  version: '1.0.3' as const,
  now,
})
