import { openFiles } from '#people'
import { newSite, type Ask } from '#platform/web'
import { GROUP, groupOfWorks } from '../access.ts'
import { ledgerPage } from './ledger-page.tsx'
import { ledgerLines } from './read-lines-store.ts'
import { verifyGroupLedger } from './verify-ledger.ts'
import { ledgerCsvSite } from './csv-routes.ts'
import { correctionSite } from './correction-routes.ts'

export const ledgerSite = newSite()
  .get(`${GROUP}/registre`, show)
  .route('/', ledgerCsvSite)
  .route('/', correctionSite)

const PER_PAGE = 20

async function show(c: Ask): Promise<Response> {
  const { group, writes, actor } = await groupOfWorks(c)
  const before = Number.parseInt(c.req.query('avant') ?? '', 10)
  const lines = await ledgerLines(c.var.db, group.id, {
    before: before > 0 && before < 2 ** 31 ? before : undefined,
    limit: PER_PAGE + 1,
  })
  const shown = lines.slice(0, PER_PAGE)
  const named = [...new Set(shown.map(({ personId }) => personId))]
  await c.var.db.transaction((tx) =>
    openFiles(tx, actor, named, 'learning work', { code: 'ledger' }, c.var.now),
  )
  return ledgerPage(c, {
    group,
    writes,
    lines: shown,
    more: lines.length > PER_PAGE,
    verified: await verifyGroupLedger(c.var.db, group.id),
  })
}
