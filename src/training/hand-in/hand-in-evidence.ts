import type { Tx } from '#platform/db'
import { claimFile } from '#platform/files'
import { refuse } from '#platform/refusal'
import { tellHandedIn } from './tell-handed-in.ts'
import { newWork, type HandedIn, type Given } from './handed-in.ts'
import { insertWork, replaceWaiting } from '../work-store.ts'

export async function handInEvidence(tx: Tx, given: Given): Promise<HandedIn> {
  const { words, fileId } = given
  const content = fileId
    ? { kind: 'file' as const, fileId, words }
    : words && { kind: 'text' as const, words }
  if (!content) return refuse('nothing given')
  if (fileId && !(await claimFile(tx, fileId, given.at)).ok) return refuse('file gone')
  await replaceWaiting(tx, given.activityId, given.personId, given.at)
  const work = newWork(given, content, { state: 'waiting' })
  if (await insertWork(tx, work)) await tellHandedIn(tx, work)
  return { ok: true, passed: null }
}
