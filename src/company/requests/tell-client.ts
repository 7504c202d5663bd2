import { languagesOf } from '#people'
import type { Tx } from '#platform/db'
import { tell } from '#platform/notices'
import { WEEK_MS } from '#platform/time'
import { ASKED, type Company } from '../company.ts'
import { companySentences } from '../screen/door.ts'
import { isReal, type RequestFile } from '../request.ts'
import { requestSentences } from './sentences.ts'

/** Tells a client of the house that something is theirs to do, once each; the others are played by the group. */
export async function tellClient(
  tx: Tx,
  file: RequestFile,
  { company, what }: { company: Pick<Company, 'name'>; what: 'quote' | 'invoice' },
  at: Date,
): Promise<void> {
  if (!isReal(file)) return
  const language = (await languagesOf(tx, [file.notedBy]))(file.notedBy)
  const name = company.name ?? companySentences.says[language].unnamed
  await tell(
    tx,
    [
      {
        to: file.notedBy,
        key: `company ${what} ${file.id} ${file.quoteNumber ?? 0}`,
        title: requestSentences.says[language].told[what](name),
        path: `${ASKED}/${file.id}`,
        pace: 'soon',
        until: new Date(at.getTime() + WEEK_MS),
      },
    ],
    at,
  )
}
