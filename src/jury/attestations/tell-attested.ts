import type { Tx } from '#platform/db'
import { asLanguage } from '#platform/languages'
import { tell } from '#platform/notices'
import { readPerson } from '#people'
import type { IssuedAttestation } from './attestation.ts'
import { myJurySentences } from '../sentences.ts'

const MONTH = 30

/** Tells each person that the attestation of what a jury decided of them can be read. */
export async function tellAttested(tx: Tx, issued: readonly IssuedAttestation[], at: Date): Promise<void> {
  for (const { id, personId } of issued) {
    const language = asLanguage((await readPerson(tx, personId))?.language) ?? 'fr'
    const notice = {
      to: personId,
      key: `attestation ${id}`,
      title: myJurySentences.says[language].ready,
      path: '/certification/mon-jury',
      pace: 'soon' as const,
      until: new Date(at.getTime() + MONTH * 86_400_000),
    }
    await tell(tx, [notice], at)
  }
}
