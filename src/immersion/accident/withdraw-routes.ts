import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Site } from '#platform/web'
import { mayWithdraw, withdrawalOf } from './accident.ts'
import type { AccidentWords } from '../words/door.ts'
import { saysTo } from './frame.tsx'
import { oneIn, type Standpoint } from './standpoint.ts'
import { withdrawAccident } from './withdraw-accident.ts'
import { withdrawPage } from './withdraw-page.tsx'

const formIn = ({ missing }: AccidentWords) =>
  field.form({ n: field.whole(1, 9999), why: field.text(200, missing.why) })

/** An accident said by mistake is withdrawn, from one standpoint. */
export const withdrawalsAt = (base: string, open: (c: Ask) => Promise<Standpoint>): Site =>
  newSite()
    .get(`${base}/:accident{[0-9a-f-]{36}}/retirer`, async (c) => {
      const from = await open(c)
      const accident = await oneIn(c, from)
      if (!mayWithdraw(from.role, accident)) throw notFound()
      return withdrawalOf(accident) ? goTo(c, from.at) : withdrawPage(c, from, accident)
    })
    .post(`${base}/:accident{[0-9a-f-]{36}}/retirer`, async (c) => {
      const from = await open(c)
      const accident = await oneIn(c, from)
      if (!mayWithdraw(from.role, accident)) throw notFound()
      const say = saysTo(c, from)
      const said = await readForm(c, formIn(say))
      const { typed } = said
      if (!said.ok) return withdrawPage(c, from, accident, { errors: said.errors, typed })
      const { role: by, name, selfId } = from
      const given = { ...said.value, by, name, selfId, now: c.var.now }
      const done = await withdrawAccident(c.var.ground, from.one.id, accident.id, given)
      if (!done.ok) {
        const errors = { why: say.withdraw.refused[done.refusal] }
        return withdrawPage(c, from, accident, { errors, typed })
      }
      sayNext(c, say.withdraw.done)
      return goTo(c, from.at)
    })
