import { fullName, openFile, readPerson } from '#people'
import type { Tx } from '#platform/db'
import { asDay, parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { cddisOf } from '../cddi-store.ts'
import { readExit } from '../exit-store.ts'
import { isProof, isSituation, type Exit } from '../exit.ts'
import { exitFormPage, exitSentences } from './form-page.tsx'
import { readHow } from './exit-options.ts'
import { mayWritePath } from '../check-rights.ts'
import { openInsertion } from '../access.ts'
import { readPath } from '../path-store.ts'
import type { Path } from '../path.ts'
import type { Inside } from '../reach.ts'
import { recordExit, type ExitRefusal } from './record-exit.ts'

export const exitSite = newSite()
  .get('/insertion/parcours/:id/sortie', async (c) => formOf(c, await openPathToWrite(c)))
  .post('/insertion/parcours/:id/sortie', write)

type Opened = { inside: Inside; path: Path; name: string; exit: Exit | undefined }

/** The path of somebody whose file is open to this reader, who may write in it: leaves its line. */
async function openPathToWrite(c: Ask): Promise<Opened> {
  const inside = await openInsertion(c, 'direction')
  const { db, now } = c.var
  const path = await readPath(db, idIn(c))
  if (!path || !(await mayWritePath(db, inside.actor, path, now))) throw notFound()
  const name = await db.transaction((tx) => nameOf(tx, inside, path, now))
  if (name === undefined) throw notFound()
  return { inside, path, name, exit: await readExit(db, path.id) }
}

async function nameOf(tx: Tx, { actor }: Inside, { personId }: Path, now: Date): Promise<string | undefined> {
  if (!(await openFile(tx, actor, personId, 'contract', { code: 'exit' }, now))) return undefined
  const person = await readPerson(tx, personId)
  return person && fullName(person)
}

async function formOf(
  c: Ask,
  opened: Opened,
  refused: { errors?: Record<string, string>; typed?: Typed } = {},
): Promise<Response> {
  const last = (await cddisOf(c.var.db, [opened.path.id])).at(-1)
  const today = parisDay(c.var.now)
  // what a message already knows: where somebody was hired, and when
  const told = asDay(c.req.query('jour') ?? '')
  const ended = last && last.toDay < today ? last.toDay : today
  const suggestedDay = told && told <= today ? told : ended
  const suggestedHow = readHow(c.req.query('motif') ?? '') ? c.req.query('motif') : ''
  return exitFormPage(c, { ...opened, suggestedDay, suggestedHow: suggestedHow ?? '', ...refused })
}

const schema = field.form({
  leftOn: field.day(),
  how: field.text(60, 'Choisissez un motif.'),
  proof: field.optionalText(20),
  situation: field.optionalText(20),
  why: field.optionalText(300),
})

const places: Record<ExitRefusal, string> = {
  'not yours': 'leftOn',
  'before the entry': 'leftOn',
  'day to come': 'leftOn',
  'reason missing': 'why',
}

async function write(c: Ask): Promise<Response> {
  const opened = await openPathToWrite(c)
  const { path } = opened
  const form = await readForm(c, schema)
  const { typed } = form
  if (!form.ok) return formOf(c, opened, { errors: form.errors, typed })
  const { leftOn, how, proof, situation, why } = form.value
  const verdict = readHow(how)
  if (!verdict) return formOf(c, opened, { errors: { how: 'Choisissez un motif de la liste.' }, typed })
  if ((proof !== null && !isProof(proof)) || (situation !== null && !isSituation(situation)))
    return formOf(c, opened, { errors: { proof: 'Choisissez dans les listes.' }, typed })
  const what = { pathId: path.id, leftOn, verdict, followUp: { proof, situation }, why }
  const done = await recordExit(c.var.db, what, opened.inside.actor, c.var.now)
  if (!done.ok)
    return formOf(c, opened, { errors: { [places[done.refusal]]: exitSentences[done.refusal] }, typed })
  sayNext(c, 'La sortie est gardée')
  return goTo(c, `/insertion/personnes/${path.personId}`)
}
