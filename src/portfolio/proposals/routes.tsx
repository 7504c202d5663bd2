import { Empty, Heading } from '#platform/ui'
import {
  field,
  goTo,
  languageOf,
  newSite,
  notFound,
  page,
  readForm,
  sayNext,
  speak,
  type Ask,
  type Site,
} from '#platform/web'
import type { Proving } from '#people'
import { requireOwn } from '../access.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { addProven, setAside } from './add-proven.ts'
import { proposedTo } from './list-proposed.ts'
import { ProposedList } from './proposed.tsx'
import { proposalSentences } from './sentences.ts'

const MOST = 60

/** What other rooms saw somebody do: added in one press, or set aside. */
export const newProposalSite = (proving: Proving): Site =>
  newSite()
    .get(`${PORTFOLIO}/propositions`, async (c) => list(c, proving))
    .post(`${PORTFOLIO}/propositions`, async (c) => settle(c, proving))

async function list(c: Ask, proving: Proving): Promise<Response> {
  const { mine } = await requireOwn(c)
  const say = speak(c, proposalSentences)
  const all = await proposedTo(c.var.db, { mine, proving, now: c.var.now })
  return page(
    c,
    { title: say.page, room: 'portfolio', density: 'terrain', listen: true, here: PORTFOLIO },
    <div class="stack">
      <p>
        <a href={PORTFOLIO}>{say.back}</a>
      </p>
      <Heading title={say.page} />
      {all.length === 0 ? (
        <Empty icon="award" title={say.none} text={say.noneText} />
      ) : (
        <ProposedList c={c} all={all.slice(0, MOST)} />
      )}
    </div>,
  )
}

const settleForm = field.form({
  room: field.text(40),
  id: field.text(200),
  do: field.oneOf(['add', 'leave']),
})

async function settle(c: Ask, proving: Proving): Promise<Response> {
  const { actor, mine } = await requireOwn(c)
  const form = await readForm(c, settleForm)
  if (!form.ok) throw notFound()
  const say = speak(c, proposalSentences)
  const { room, id } = form.value
  const what = { personId: actor.personId, mine, proving, named: { room, id }, at: c.var.now }
  if (form.value.do === 'leave') {
    if (!(await setAside(c.var.db, what)).ok) throw notFound()
    sayNext(c, say.left)
    return goTo(c, PORTFOLIO)
  }
  const added = await addProven(c.var.db, { ...what, language: languageOf(c) })
  if (!added.ok) throw notFound()
  sayNext(c, say.added)
  return goTo(c, `${PORTFOLIO}/${added.id}`)
}
