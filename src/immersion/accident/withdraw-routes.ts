import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Site } from '#platform/web'
import { mayWithdraw, withdrawalOf } from './accident.ts'
import { oneIn, type Standpoint } from './standpoint.ts'
import { withdrawAccident, type WithdrawRefusal } from './withdraw-accident.ts'
import { withdrawPage } from './withdraw-page.tsx'

const form = field.form({
  n: field.whole(1, 9999),
  why: field.text(200, 'Écrivez pourquoi : chacun le lira.'),
})

const sentences: Record<WithdrawRefusal, string> = {
  'no such accident': 'Cet accident n’est plus là.',
  'somebody else’s': 'Seul qui l’a dit peut le retirer, ou qui accompagne la personne.',
  'said since': 'Quelqu’un vient de le corriger. Relisez, puis recommencez.',
}

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
      const said = await readForm(c, form)
      const { typed } = said
      if (!said.ok) return withdrawPage(c, from, accident, { errors: said.errors, typed })
      const { role: by, name, selfId } = from
      const given = { ...said.value, by, name, selfId, now: c.var.now }
      const done = await withdrawAccident(c.var.ground, from.one.id, accident.id, given)
      if (!done.ok)
        return withdrawPage(c, from, accident, { errors: { why: sentences[done.refusal] }, typed })
      sayNext(c, 'L’accident est retiré : chacun est prévenu')
      return goTo(c, from.at)
    })
