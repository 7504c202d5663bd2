import { readDate } from '#platform/sheets'
import { goTo, idIn, newSite, readForm, sayNext, field, type Ask, type Typed } from '#platform/web'
import { answerDoubt } from './answer-doubt.ts'
import { colds } from '../cold.ts'
import { requireDispatcher } from '../access.ts'
import { answerSentences, doubtsPage } from './doubt-page.tsx'
import { doubtSentence } from './doubt-sentences.ts'
import { openDoubts } from './doubt-store.ts'
import type { DoubtKind, Mended } from './file-order.ts'
import { readClock, readGrams } from './order-line.ts'
import { countLost } from '../addresses/door.ts'

export const doubtSite = newSite()
  .get('/livraisons/a-verifier', async (c) => show(c))
  .post('/livraisons/a-verifier/:id', answer)

async function show(c: Ask, answering?: Parameters<typeof doubtsPage>[3]): Promise<Response> {
  const { hub } = await requireDispatcher(c)
  return doubtsPage(
    c,
    await openDoubts(c.var.db, hub.id),
    await countLost(c.var.db, hub.id, c.var.now),
    answering,
  )
}

async function answer(c: Ask): Promise<Response> {
  const { actor, hub } = await requireDispatcher(c)
  const id = idIn(c)
  const { typed } = await readForm(c, field.form({}))
  const doubt = (await openDoubts(c.var.db, hub.id)).find((one) => one.id === id)
  const said = typed['answer']
  if (!doubt || (said !== 'taken' && said !== 'left out')) {
    sayNext(c, doubt ? 'Choisissez une réponse' : answerSentences['unknown question'])
    return goTo(c, '/livraisons/a-verifier')
  }
  const mended: MendedBy = said === 'left out' ? { value: said } : mendedBy(doubt.asked.kind, typed, id)
  if ('errors' in mended) return show(c, { id, errors: mended.errors })
  const done = await answerDoubt(c.var.db, { id, hub, by: actor.personId, answer: mended.value }, c.var.now)
  if (!done.ok && done.refusal === 'still in doubt')
    return show(c, { id, errors: { form: doubtSentence(done.doubt) } })
  sayNext(c, done.ok ? 'C’est noté' : answerSentences[done.refusal])
  return goTo(c, '/livraisons/a-verifier')
}

type MendedBy = { value: Mended | 'left out' } | { errors: Record<string, string> }

/** What was said of an order, by the kind of its doubt. */
function mendedBy(kind: DoubtKind, typed: Typed, id: string): MendedBy {
  const said = (name: string) => {
    const value = typed[`${name}-${id}`]
    return typeof value === 'string' ? value : ''
  }
  if (kind === 'date') {
    const day = readDate(said('day'))
    return day.ok ? { value: { day: day.value } } : { errors: { day: 'Donnez le jour de la livraison.' } }
  }
  if (kind === 'hours') {
    const [from, to] = [readClock(said('from')), readClock(said('to'))]
    if (!from || !to) return { errors: { [from ? 'to' : 'from']: 'Donnez une heure. Exemple : 14:00' } }
    return from < to ? { value: { from, to } } : { errors: { to: 'La fin vient après le début.' } }
  }
  if (kind === 'no weight') {
    const weight_g = readGrams(said('weight'))
    return weight_g === undefined
      ? { errors: { weight: 'Donnez un poids en kilos. Exemple : 1,5' } }
      : { value: { weight_g } }
  }
  if (kind === 'cold') {
    const cold = colds.find((one) => one === said('cold'))
    return cold ? { value: { cold } } : { errors: { cold: 'Choisissez un froid.' } }
  }
  return { value: { seen: [kind] } }
}
