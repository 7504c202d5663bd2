import { findKnown, openFile, requireActor, worksAs, type Actor } from '#people'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { writeCount } from '#platform/i18n'
import { field, goTo, idIn, isId, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { answerDoubt, type DoubtRefusal } from './answer-doubt.ts'
import { readSaid } from './proposal-schema.ts'
import { doubtsPage, doubtSentences, type AskedDoubt } from './doubt-pages.tsx'
import { openDoubts, type Doubt } from './doubt-store.ts'
import { linesToConfirm } from '../listing/door.ts'
import { actionsRun } from '../access.ts'
import type { DoubtId } from '../ids.ts'

export const doubtSite = newSite()
  .get('/orientation/a-verifier', async (c) => {
    const actor = requireActor(c)
    const { db, now } = c.var
    const actionIds = (await actionsRun(db, actor, now)).map(({ id }) => id)
    const doubts = await openDoubts(db, { actionIds, askedBy: actor.personId })
    // whoever sent a list answers for it, even when they neither refer people nor run an action
    const concerned = worksAs(actor, 'referent') || actionIds.length > 0 || doubts.length > 0
    if (!concerned) throw notFound()
    const asked = await db.transaction(async (tx) => {
      const all: AskedDoubt[] = []
      for (const doubt of doubts) all.push({ ...doubt, compared: await compareIn(tx, doubt, actor, now) })
      return all
    })
    return doubtsPage(c, asked, await linesToConfirm(db, { actionIds, referentId: actor.personId, now }))
  })
  .post('/orientation/a-verifier', answerMany)
  .post('/orientation/a-verifier/:id', answer)

const WHY = { code: 'list checked' } as const

async function compareIn(tx: Tx, doubt: Doubt, actor: Actor, now: Date): Promise<AskedDoubt['compared']> {
  if (doubt.asked.kind !== 'same person') return undefined
  const { who } = readSaid(doubt).line
  const known = (await findKnown(tx, who, { otherFamilyNames: true })).find(
    (candidate) => candidate.person.id === doubt.personId,
  )
  if (!known) return undefined
  const right = await openFile(tx, actor, doubt.personId, 'identity', WHY, now)
  return { who, known: { ...known, mine: right !== undefined } }
}

async function answer(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const doubtId = idIn(c)
  const form = await readForm(c, field.form({ answer: field.oneOf(['yes', 'no']) }))
  const done = form.ok
    ? await answerDoubt(c.var.db, { doubtId, answer: form.value.answer }, actor, c.var.now)
    : undefined
  if (done && !done.ok && done.refusal === 'not yours') throw notFound()
  sayNext(c, !done ? 'Choisissez une réponse' : done.ok ? 'C’est noté' : doubtSentences[done.refusal])
  return goTo(c, '/orientation/a-verifier')
}

const manyForm = field.form({ answer: field.oneOf(['yes', 'no']), doubts: field.texts(40) })

/** One answer for several questions: each is answered by itself, and those that cannot be stay. */
async function answerMany(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const form = await readForm(c, manyForm)
  const ids = form.ok ? form.value.doubts.filter(isId).map((id) => asId<DoubtId>(id)) : []
  const answer = form.ok ? form.value.answer : 'no'
  const refusals: DoubtRefusal[] = []
  for (const doubtId of ids) {
    const done = await answerDoubt(db, { doubtId, answer }, actor, now)
    if (!done.ok) refusals.push(done.refusal)
  }
  if (ids.length > 0 && refusals.filter((one) => one === 'not yours').length === ids.length) throw notFound()
  const noted = ids.length - refusals.length
  const said = noted > 0 ? writeCount(noted, 'réponse est notée', 'réponses sont notées') : 'Rien n’est noté'
  const [why] = refusals
  const whole = why ? `${said}. Les autres restent : ${doubtSentences[why]}` : said
  sayNext(c, ids.length === 0 ? 'Cochez au moins une question' : whole)
  return goTo(c, '/orientation/a-verifier')
}
