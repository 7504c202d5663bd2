import { parisDay, writeShortDate } from '#platform/time'
import { openFiles } from '#people'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { openEveryFile, sendCsv } from './export-credits.ts'
import { correctCredit } from './credit-work.ts'
import { GROUP, groupOfWorks } from '../access.ts'
import { correctionPage, correctionSentences, ledgerPage } from './pages.tsx'
import { creditedFor, ledgerLine, ledgerLines } from './store.ts'
import { traineesOf } from '../trainee-store.ts'
import { verifyGroupLedger } from './verify-ledger.ts'

export const ledgerSite = newSite()
  .get(`${GROUP}/registre`, show)
  .get(`${GROUP}/registre.csv`, csv)
  .get(`${GROUP}/registre/:n{[0-9]{1,9}}`, askCorrection)
  .post(`${GROUP}/registre/:n{[0-9]{1,9}}`, correct)

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
  await openFiles(c.var.db, actor, named, 'learning work', 'Lire le registre FOAD du groupe', c.var.now)
  return ledgerPage(c, {
    group,
    writes,
    lines: shown,
    more: lines.length > PER_PAGE,
    verified: await verifyGroupLedger(c.var.db, group.id),
  })
}

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
    await openEveryFile(
      tx,
      actor,
      await traineesOf(tx, group.id),
      'Exporter le registre FOAD du groupe',
      c.var.now,
    )
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
      one.why,
      one.hash,
    ])
  return sendCsv(c, `registre-${group.slug}`, headers, rows)
}

async function askCorrection(c: Ask): Promise<Response> {
  return correctionPage(c, await openLine(c))
}

const correctionForm = field.form({
  minutes: field.whole(-20_000, 20_000),
  why: field.text(500, 'Dites pourquoi : la correction reste lisible.'),
})

async function correct(c: Ask): Promise<Response> {
  const opened = await openLine(c)
  const form = await readForm(c, correctionForm)
  if (!form.ok) return correctionPage(c, { ...opened, typed: form.typed, errors: form.errors })
  const { line, group, actor } = opened
  const done = await correctCredit(c.var.db, {
    groupId: group.id,
    activityId: line.activityId,
    personId: line.personId,
    ...form.value,
    by: actor.personId,
    at: c.var.now,
  })
  if (!done.ok)
    return correctionPage(c, {
      ...opened,
      typed: form.typed,
      errors: { minutes: correctionSentences[done.refusal] },
    })
  sayNext(c, 'La correction est une nouvelle ligne du registre')
  return goTo(c, `/formation/${group.id}/registre`)
}

async function openLine(c: Ask) {
  const { group, actor } = await groupOfWorks(c, 'write')
  const line = await ledgerLine(c.var.db, group.id, Number(c.req.param('n')))
  if (!line) throw notFound()
  const why = `Lire la ligne ${line.n} du registre FOAD`
  await openFiles(c.var.db, actor, [line.personId], 'learning work', why, c.var.now)
  return { group, actor, line, ...(await creditedFor(c.var.db, line.personId, line.activityId)) }
}
