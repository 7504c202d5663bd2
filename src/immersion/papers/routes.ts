import { sendFile } from '#platform/files'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { openDesk } from '../access.ts'
import { CONVENTIONS } from '../frame.tsx'
import { checkPaper, isSigned, papersToCheck, refusePaper } from '../signing/door.ts'
import { checkPaperPage } from './check-page.tsx'
import { openPaper, type OpenPaper } from './open-paper.ts'
import { PAPERS, papersPage } from './list-page.tsx'

const PAPER = `${CONVENTIONS}/:id{[0-9a-f-]{36}}/papier/:signatory`

/** Signatures on paper, for the second person who looks at them. */
export const paperSite = newSite()
  .get(PAPERS, list)
  .get(PAPER, see)
  .get(`${PAPER}/verifier`, async (c) => checkPaperPage(c, waiting(await openPaper(c))))
  .post(`${PAPER}/verifier`, check)
  .post(`${PAPER}/refuser`, refuse)

async function list(c: Ask): Promise<Response> {
  const { actor, own } = await openDesk(c)
  const mine = own.map(({ id }) => id)
  return papersPage(c, await papersToCheck(c.var.db, actor.personId, mine))
}

/** @throws notFound once it was looked at: what is left is the convention’s. */
function waiting(open: OpenPaper): OpenPaper {
  if (!open.paper) throw notFound()
  return open
}

async function see(c: Ask): Promise<Response> {
  const { paper } = await openPaper(c)
  const file = paper?.fileIds[Number(c.req.query('page') ?? 1) - 1]
  if (!file) throw notFound()
  const sent = await sendFile(c.var.db, c.var.ground.site.dataDir, file, c.req.raw.headers)
  if (!sent) throw notFound()
  return sent
}

const NOT_YOURS = 'Cette page est à vérifier par une autre personne que vous.'

const CHANGED = 'La page vient de changer. Regardez-la encore.'

/** The convention, for who reads it; else what is left to check. */
const back = (c: Ask, { readsFile, one }: OpenPaper): Response =>
  goTo(c, readsFile ? `${CONVENTIONS}/${one.id}` : PAPERS)

/** Theirs, or another person was faster: what they said of it stands. */
async function notChecked(c: Ask, open: OpenPaper): Promise<Response> {
  if (open.paper?.keptBy === open.desk.actor.personId)
    return checkPaperPage(c, { ...open, problem: NOT_YOURS })
  const now = await openPaper(c)
  if (now.paper) return checkPaperPage(c, { ...now, problem: CHANGED })
  const { signing } = now
  sayNext(
    c,
    isSigned(signing)
      ? 'Une autre personne vient de vérifier cette page.'
      : 'Cette page n’attend plus : une autre personne vient de la regarder.',
  )
  return back(c, open)
}

async function check(c: Ask): Promise<Response> {
  const open = await openPaper(c)
  // pressed twice, or looked at by a third person meanwhile
  if (!open.paper) return back(c, open)
  const form = await readForm(c, field.form({ saw: field.optionalText(40) }))
  const saw = (form.ok && form.value.saw) || undefined
  const { ground, now } = c.var
  if (!(await checkPaper(ground, open.signing, { by: open.desk.actor.personId, ...(saw && { saw }), now })))
    return notChecked(c, open)
  sayNext(c, 'La signature est vérifiée')
  return back(c, open)
}

async function refuse(c: Ask): Promise<Response> {
  const open = await openPaper(c)
  const form = await readForm(
    c,
    field.form({
      why: field.text(400, 'Dites ce qui ne va pas, en une phrase.'),
      saw: field.optionalText(40),
    }),
  )
  if (!open.paper) return back(c, open)
  if (!form.ok) return checkPaperPage(c, { ...open, errors: form.errors })
  const { db, now } = c.var
  const { why, saw } = form.value
  const by = open.desk.actor.personId
  if (!(await refusePaper(db, open.signing, { by, why, ...(saw && { saw }), now })))
    return notChecked(c, open)
  const isLate = open.one.fromDay < parisDay(now)
  sayNext(
    c,
    isLate
      ? 'La page est refusée. Le premier jour est passé : la convention est à écrire encore.'
      : 'La page est refusée. Elle est à signer encore.',
  )
  return back(c, open)
}
