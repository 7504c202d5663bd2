import { openFile, readPerson, requireActor, rightInCircle, type Actor } from '#people'
import { readAction } from '#actions'
import type { Tx } from '#platform/db'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Site } from '#platform/web'
import type { PositioningId } from '../ids.ts'
import { readPositioning } from '../positioning-store.ts'
import { decisionsOf } from './kept-store.ts'
import { undoDecision, whyItStays } from './undo-decision.ts'
import { undoPage, type UndoView } from './undo-page.tsx'
import type { AskWritten } from './written.ts'

/** Undoing a decision, from the list of the commission. */
export const newUndoSite = (askWritten: AskWritten): Site =>
  newSite()
    .get('/orientation/:id/annuler', async (c) => undoPage(c, await openUndo(c, askWritten)))
    .post('/orientation/:id/annuler', async (c) => undo(c, askWritten))

const undoForm = field.form({ n: field.whole(1, Number.MAX_SAFE_INTEGER) })

async function undo(c: Ask, askWritten: AskWritten): Promise<Response> {
  const view = await openUndo(c, askWritten)
  const form = await readForm(c, undoForm)
  if (!form.ok) return undoPage(c, { ...view, refusal: 'not there any more' }, 422)
  const { db, now } = c.var
  const asked = { positioningId: view.positioning.id, n: form.value.n }
  const done = await undoDecision(db, asked, requireActor(c), askWritten, now)
  if (!done.ok) return undoPage(c, { ...view, refusal: done.refusal }, 422)
  sayNext(c, 'La décision est annulée')
  return goTo(c, `/orientation/actions/${view.action.slug}/commission`)
}

/** @throws notFound for who does not run the action. */
async function openUndo(c: Ask, askWritten: AskWritten): Promise<UndoView> {
  const { db, now } = c.var
  const actor = requireActor(c)
  const id = idIn<PositioningId>(c)
  const view = await db.transaction((tx) => readUndo(tx, actor, id, askWritten, now))
  if (!view) throw notFound()
  return view
}

async function readUndo(
  tx: Tx,
  actor: Actor,
  id: PositioningId,
  askWritten: AskWritten,
  now: Date,
): Promise<UndoView | undefined> {
  const positioning = await readPositioning(tx, id)
  if (!positioning) return undefined
  const { actionId, personId } = positioning
  if (!(await rightInCircle(tx, actor, actionId, 'positioning', now)).writes) return undefined
  const right = await openFile(tx, actor, personId, 'positioning', { code: 'positioning moved' }, now)
  const [person, action] = right ? [await readPerson(tx, personId), await readAction(tx, actionId)] : []
  if (!person || !action) return undefined
  const last = (await decisionsOf(tx, id)).find(({ isUndone }) => !isUndone)
  return {
    positioning,
    person,
    action,
    last,
    refusal: await whyItStays(tx, positioning, last, askWritten, now),
  }
}
