import { newSite, type Ask } from '#platform/web'
import { parisDay, writeShortDate } from '#platform/time'
import { openEveryFile, sendCsv } from './export-credits.ts'
import { inFrench } from '../found/door.ts'
import { groupOfWorks, GROUP } from '../access.ts'
import { ledgerLines } from './read-lines-store.ts'
import { traineesOf } from '../trainee-store.ts'

export const ledgerCsvSite = newSite().get(`${GROUP}/registre.csv`, csv)

const headers = [
  'Ligne',
  'Date',
  'Stagiaire',
  'Code',
  'Activité',
  'Nature',
  'Minutes',
  'Signé par',
  'Motif',
  'Empreinte',
]

const ALL = 1_000_000

async function csv(c: Ask): Promise<Response> {
  const { group, actor } = await groupOfWorks(c)
  const lines = await c.var.db.transaction(async (tx) => {
    await openEveryFile(tx, actor, await traineesOf(tx, group.id), { code: 'ledger exported' }, c.var.now)
    return ledgerLines(tx, group.id, { limit: ALL })
  })
  const rows = lines
    .toReversed()
    .map((one) => [
      one.n,
      writeShortDate(parisDay(one.at)),
      one.trainee,
      one.code,
      one.title,
      one.kind === 'credit' ? 'crédit' : 'correction',
      one.minutes,
      one.signer ?? 'preuve automatique',
      inFrench(one.why),
      one.hash,
    ])
  return sendCsv(c, `registre-${group.slug}`, headers, rows)
}
