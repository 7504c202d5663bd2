import type { Tx } from '#platform/db'
import { tell } from '#platform/notices'
import { languagesOf } from '#people'
import { DAY_MS } from '#platform/time'
import type { IssuedAttestation } from './attestation.ts'
import { myJurySentences } from '../sentences.ts'

const MONTH = 30

/** Tells each person that the attestation of what a jury decided of them can be read. */
export async function tellAttested(tx: Tx, issued: readonly IssuedAttestation[], at: Date): Promise<void> {
  const languageOf = await languagesOf(
    tx,
    issued.map(({ personId }) => personId),
  )
  await tell(
    tx,
    issued.map(({ id, personId: to }) => ({
      to,
      key: `attestation ${id}`,
      title: myJurySentences.says[languageOf(to)].ready,
      path: '/certification/mon-jury',
      pace: 'soon' as const,
      until: new Date(at.getTime() + MONTH * DAY_MS),
    })),
    at,
  )
}
