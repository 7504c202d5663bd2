import { field, goTo, newSite, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import { requireOwn, requireOwnEvidence } from '../access.ts'
import { keyOf } from '../criterion.ts'
import { criteriaOf } from '../criterion-store.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { ownCriteria } from './read-own-criteria.ts'
import { criteriaPage, sayCriteriaPage } from './pages.tsx'
import { sayCriteria } from './say-criteria.ts'
import { criteriaSentences } from './sentences.ts'

export const criteriaSite = newSite()
  .get(`${PORTFOLIO}/criteres`, async (c) =>
    criteriaPage(c, await ownCriteria(c.var.db, await requireOwn(c), c.var.now)),
  )
  .get(`${PORTFOLIO}/:id/criteres`, show)
  .post(`${PORTFOLIO}/:id/criteres`, say)

async function show(c: Ask): Promise<Response> {
  const own = await requireOwnEvidence(c)
  const proven = (await criteriaOf(c.var.db, own.evidence.id)).map(keyOf)
  return sayCriteriaPage(c, { evidence: own.evidence, offered: await offeredTo(c, own), proven })
}

const sayForm = field.form({ proves: field.texts() })

async function say(c: Ask): Promise<Response> {
  const own = await requireOwnEvidence(c)
  const form = await readForm(c, sayForm)
  if (!form.ok) throw notFound()
  const { id } = own.evidence
  await sayCriteria(c.var.db, { id, offered: await offeredTo(c, own), keys: form.value.proves })
  sayNext(c, speak(c, criteriaSentences).kept)
  return goTo(c, `${PORTFOLIO}/${id}`)
}

const offeredTo = async (c: Ask, own: Awaited<ReturnType<typeof requireOwn>>) =>
  (await ownCriteria(c.var.db, own, c.var.now)).map((one) => one.criterion)
