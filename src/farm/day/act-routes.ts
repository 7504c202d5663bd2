import { actorOf, idsOf } from '#people'
import { answerOutbox, isOutbox } from '#platform/outbox'
import { goTo, readForm, sayNext, speak, type Ask, type Typed } from '#platform/web'
import { z } from 'zod'
import type { Refused } from '#platform/refusal'
import { readAct, type ReadAct } from './act-form.ts'
import { readQuantity } from './quantity-form.ts'
import { parisDay } from '#platform/time'
import { harvestLot, lotSentences, moveLot } from '../lots/door.ts'
import { readCrop } from '../bed-store.ts'
import { doChore } from './do-chore.ts'
import { FARM } from '../farm.ts'
import { farAbove, writeQuantity } from '../lot.ts'
import { fieldSentences } from '../sentences.ts'
import { lotById, lotNumbered, usualHarvests } from '../lot-store.ts'
import { requireInside, type Inside } from '../access.ts'
import { undoAct } from './undo-act.ts'
import { daySentences } from './sentences.ts'
import type { DaySentences } from './sentences.fr.ts'
import { vegetableOf, type Unit } from '../vegetable-calendar.ts'
import type { FarmId } from '../ids.ts'
import { asId } from '#platform/id'

type Errors = Record<string, string>
/** Shows again the page where the button was, with why it was refused. */
type Again = (c: Ask, inside: Inside, refused: { typed: Typed; errors: Errors }) => Promise<Response>

/** One press of a button: sent at once by a form, or by the telephone when it finds a network. */
export const noteAct =
  (again: Again) =>
  async (c: Ask): Promise<Response> => {
    const actor = actorOf(c)
    if (isOutbox(c))
      return answerOutbox(c, actor ? await idsOf(c.var.db, actor.personId) : [], async () => {
        const { errors } = await keepPress(c, 'telephone')
        return Object.values(errors)[0] ?? null
      })
    const { inside, typed, read, errors } = await keepPress(c, 'page')
    if (!read.ok || Object.keys(errors).length > 0) return again(c, inside, { typed, errors })
    return goTo(c, await afterAct(c, read.act))
  }

/** By a telephone, long after: what a page asked again was asked there, and a weight is never lost. */
type From = 'telephone' | 'page'

async function keepPress(c: Ask, from: From) {
  const inside = await requireInside(c)
  const { typed } = await readForm<unknown>(c, z.unknown())
  const { again } = speak(c, daySentences)
  const read = readAct(typed, c.var.now, { again, needed: speak(c, lotSentences).needed })
  return { inside, typed, read, errors: read.ok ? await keepAct(c, inside, read.act, from) : read.errors }
}

/** Keeps what was read. Gives a sentence by field when it is refused. */
async function keepAct(c: Ask, { farm, actor }: Inside, read: ReadAct, from: From): Promise<Errors> {
  const { db, now } = c.var
  const { id, doneAt, device } = read
  const { refused } = speak(c, daySentences)
  const { needed, far } = speak(c, lotSentences)
  const said = (kept: Verdict): Errors => (kept.ok ? {} : { quantity: refused[kept.refusal] })
  const act = { id, by: actor.personId, doneAt, keptAt: now, device }
  if (read.what === 'undo') return said(await undoAct(db, farm, read.undoes, act))
  if (read.what === 'chore') return said(await doChore(db, farm, read.chore, act))
  const unit = await unitOf(c, farm.id, read)
  if (!unit) return { quantity: refused[read.what === 'harvest' ? 'unknown crop' : 'unknown lot'] }
  const quantity = readQuantity(read.typedQuantity, unit)
  if (!quantity) return { quantity: unit === 'g' ? needed.kilos : needed.pieces }
  if (read.what === 'harvest' && from === 'page' && !read.harvest.isSure) {
    const usual = (await usualHarvests(db, farm.id, parisDay(doneAt))).get(read.harvest.cropId)
    const above = farAbove(usual)
    if (usual !== undefined && above !== undefined && quantity > above)
      return { quantity: far(writeQuantity(usual, unit, speak(c, fieldSentences))) }
  }
  return said(
    read.what === 'harvest'
      ? await harvestLot(db, farm, { ...read.harvest, quantity }, act)
      : await moveLot(db, farm, { ...read.move, quantity }, act),
  )
}

type Verdict = { ok: true } | Refused<keyof DaySentences['refused']>

async function unitOf(
  c: Ask,
  farmId: FarmId,
  read: Extract<ReadAct, { what: 'harvest' | 'move' }>,
): Promise<Unit | undefined> {
  if (read.what === 'move') return (await lotNumbered(c.var.db, read.move.number))?.unit
  const crop = await readCrop(c.var.db, farmId, read.harvest.cropId)
  return crop && vegetableOf(crop.vegetable).unit
}

/** A harvest goes on to its label; the rest stays where it was. */
async function afterAct(c: Ask, read: ReadAct): Promise<string> {
  const lot = read.what === 'harvest' ? await lotById(c.var.db, asId(read.id)) : undefined
  if (lot) {
    sayNext(c, speak(c, lotSentences).lotKept(lot.number))
    return `${FARM}/lots/${lot.number}`
  }
  if (read.what === 'move') return `${FARM}/lots/${encodeURIComponent(read.move.number)}`
  return addressOf(read.stop)
}

/** Where the button was: `stop` names a page of the farm. */
const addressOf = (stop: string) => (/^lots\/[A-Z]{1,2}-\d{6}-\d{2,4}$/.test(stop) ? `${FARM}/${stop}` : FARM)
