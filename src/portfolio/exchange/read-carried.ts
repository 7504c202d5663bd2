import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Own } from '../access.ts'
import { keyOf, type Named } from '../criterion.ts'
import { ownCriteria } from '../criteria/door.ts'
import type { Evidence } from '../evidence.ts'
import { listOwn } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import { wordsOf, type Say } from '../say-origin.ts'
import { tutorialsOf, type Tutorial } from '../tutorials/door.ts'
import { carriedOf, stepPathOf } from './carried.ts'
import type { CarriedEvidence, Manifest } from './manifest.ts'
import { readCarriedCard, readTold, type Voice } from './read-told.ts'

/** More than anybody gathers. */
const MOST = 5000

const byKey = (one: Named, other: Named) => keyOf(one).localeCompare(keyOf(other))

type Asked = Own & { say: Say; url: string; now: Date }

export type Carried = {
  manifest: Manifest
  all: readonly Evidence[]
  tutorials: (id: EvidenceId) => Tutorial
  /** Files that no piece holds: pictures of steps, voices of answers. */ besides: readonly Voice[]
}

/** The portfolio of somebody as they carry it away, the latest evidence first. */
export async function readCarried(db: Db, { actor, mine, say, url, now }: Asked): Promise<Carried> {
  const proofs = (await ownCriteria(db, { actor, mine }, now)).flatMap(({ criterion, proofs }) =>
    proofs.map(({ evidenceId }) => ({ evidenceId, ...criterion })),
  )
  const proves = Map.groupBy(proofs, (one) => one.evidenceId)
  const all = await listOwn(db, mine, { most: MOST })
  const evidence: CarriedEvidence[] = []
  const pictures: Voice[] = []
  const tutorials = await tutorialsOf(
    db,
    all.map(({ id }) => id),
  )
  for (const [n, one] of all.entries()) {
    const tutorial = tutorials(one.id)
    for (const [at, { pictureFileId: fileId }] of tutorial.steps.entries())
      if (fileId) pictures.push({ path: stepPathOf(n, one, at), fileId })
    const seenAs = one.origin && wordsOf(one.origin, say, 'fr').words
    evidence.push(
      carriedOf(one, n, { ...tutorial, seenAs, proves: (proves.get(one.id) ?? []).toSorted(byKey) }),
    )
  }
  const madeAt = now.toISOString()
  const asked = { mine, all, on: parisDay(now) }
  const card = await readCarriedCard(db, asked)
  const { told, voices } = await readTold(db, asked)
  const head = {
    format: 'beffroi portfolio',
    version: 1,
    from: url,
    person: actor.name,
    owner: actor.personId,
    madeAt,
  } as const
  return {
    manifest: { ...head, evidence, ...(card ? { card } : {}), told },
    all,
    tutorials,
    besides: [...pictures, ...voices],
  }
}
