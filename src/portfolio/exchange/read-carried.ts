import type { Db } from '#platform/db'
import type { Own } from '../access.ts'
import { keyOf, type Named } from '../criterion.ts'
import { ownCriteria } from '../criteria/door.ts'
import type { Evidence } from '../evidence.ts'
import { listOwn } from '../evidence-store.ts'
import { filmOf, tutorialOf } from '../tutorials/door.ts'
import { carriedOf } from './carried.ts'
import type { CarriedEvidence, Manifest } from './manifest.ts'

/** More than anybody gathers. */
const MOST = 5000

const byKey = (one: Named, other: Named) => keyOf(one).localeCompare(keyOf(other))

type Asked = Own & { url: string; now: Date }

export type Carried = { manifest: Manifest; all: { evidence: Evidence; carried: CarriedEvidence }[] }

/** The portfolio of somebody as they carry it away, the latest evidence first. */
export async function readCarried(db: Db, { actor, mine, url, now }: Asked): Promise<Carried> {
  const proofs = (await ownCriteria(db, { actor, mine }, now)).flatMap(({ criterion, proofs }) =>
    proofs.map(({ evidenceId }) => ({ evidenceId, ...criterion })),
  )
  const proves = Map.groupBy(proofs, (one) => one.evidenceId)
  const all: Carried['all'] = []
  for (const [n, evidence] of (await listOwn(db, mine, { most: MOST })).entries()) {
    const tutorial = filmOf(evidence) ? await tutorialOf(db, evidence.id) : { steps: [], captions: [] }
    const what = { ...tutorial, proves: (proves.get(evidence.id) ?? []).toSorted(byKey) }
    all.push({ evidence, carried: carriedOf(evidence, n, what) })
  }
  const evidence = all.map((one) => one.carried)
  const madeAt = now.toISOString()
  return {
    manifest: { format: 'beffroi portfolio', version: 1, from: url, person: actor.name, madeAt, evidence },
    all,
  }
}
