import { sendFile } from '#platform/files'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import {
  field,
  goTo,
  newSite,
  notFound,
  readForm,
  readFormWithFiles,
  sayNext,
  type Ask,
  type Site,
} from '#platform/web'
import { ACCIDENTS, OWN_IMMERSIONS } from '../addresses.ts'
import type { AccidentId } from '../ids.ts'
import { SECRET } from '../signing/door.ts'
import { accidentsOf } from './accident-store.ts'
import { latestOf, withdrawalOf, type Accident, type Facts } from './accident.ts'
import { accountsBeside, asksInjury, ownWords } from './accounts.ts'
import { mayDeclare, type ReadableFacts } from './circle.ts'
import { completionsAt } from './complete-routes.ts'
import { declareAccident, type DeclareRefusal } from './declare-accident.ts'
import { declarePage } from './declare-page.tsx'
import { accidentFormPage } from './form-page.tsx'
import { saysTo } from './frame.tsx'
import { accidentsPage } from './page.tsx'
import { readAccidentForm, typedFrom, type Needs } from './read-accident-form.ts'
import { renderAccident } from './render-accident.ts'
import { restoreDeclaration } from './restore-declaration.ts'
import { sayAccident } from './say-accident.ts'
import { byLink, bySelf, oneIn, type Standpoint } from './standpoint.ts'
import { withdrawalsAt } from './withdraw-routes.ts'

type Open = (c: Ask) => Promise<Standpoint>

/** The accidents of an immersion from one standpoint: read, said, corrected, printed, declared. */
export const accidentsAt = (base: string, open: Open): Site =>
  newSite()
    .get(base, async (c) => {
      const from = await open(c)
      return accidentsPage(c, from, await accidentsOf(c.var.db, from.one.id))
    })
    .get(`${base}/dire`, async (c) =>
      accidentFormPage(c, await open(c), {
        id: newId(),
        isCorrection: false,
        isFirst: true,
        beside: [],
        again: null,
        asksInjury: true,
        needs: firstNeeds,
        typed: { day: parisDay(c.var.now) },
      }),
    )
    .post(`${base}/dire`, async (c) => say(c, await open(c), undefined))
    .get(`${base}/:accident{[0-9a-f-]{36}}/corriger`, async (c) => correct(c, await open(c)))
    .post(`${base}/:accident{[0-9a-f-]{36}}/corriger`, async (c) => {
      const from = await open(c)
      return say(c, from, await oneIn(c, from))
    })
    .get(`${base}/:accident{[0-9a-f-]{36}}/declaree`, async (c) => {
      const from = await declaring(c, open)
      const accident = await oneIn(c, from)
      return withdrawalOf(accident) ? goTo(c, from.at) : declarePage(c, from, accident)
    })
    .post(`${base}/:accident{[0-9a-f-]{36}}/declaree`, async (c) => declare(c, await declaring(c, open)))
    .get(`${base}/:accident{[0-9a-f-]{36}}/preuve/:n{[0-9]{1,4}}`, async (c) =>
      proof(c, await declaring(c, open)),
    )
    .post(`${base}/:accident{[0-9a-f-]{36}}/declaree/:n{[0-9]{1,4}}/reprendre`, async (c) =>
      restore(c, await declaring(c, open)),
    )
    .route('/', completionsAt(base, open))
    .route('/', withdrawalsAt(base, open))
    .get(`${base}/:file{[0-9a-f-]{36}\\.pdf}`, async (c) => paper(c, await open(c)))

/** By the link of who signed, without an account; by the person, in their own space too. */
export const accidentSite = newSite()
  .route('/', accidentsAt(`${ACCIDENTS}/${SECRET}`, byLink))
  .route('/', accidentsAt(`${OWN_IMMERSIONS}/:id{[0-9a-f-]{36}}/accident`, bySelf))

/** @throws notFound for who does not declare it. */
async function declaring(c: Ask, open: Open): Promise<Standpoint> {
  const from = await open(c)
  if (!mayDeclare(from)) throw notFound()
  return from
}

async function correct(c: Ask, from: Standpoint): Promise<Response> {
  const accident = await oneIn(c, from)
  const own = ownWords(accident, from.role)
  const asks = asksInjury(from, accident)
  const again = withdrawalOf(accident)?.n ?? null
  const needs = again !== null && !own ? firstNeeds : saidIn(own)
  const shown = { id: accident.id, isCorrection: true, isFirst: !own, again, asksInjury: asks, needs }
  // the day says which accident it is; the rest is theirs to say
  const typed = own ? typedFrom(own) : { day: parisDay(latestOf(accident).happenedAt) }
  return accidentFormPage(c, from, { ...shown, beside: accountsBeside(accident, from), typed })
}

/** Whoever says an accident first says what happened. */
const firstNeeds: Needs = new Set(['how'])
const mayErase: readonly string[] = ['touched', 'care', 'witness']

/** What was said already is corrected, and is not erased. */
const saidIn = (facts: ReadableFacts | undefined): Needs =>
  new Set(
    (Object.keys(facts ?? {}) as (keyof Facts)[]).filter(
      (key) => facts?.[key] !== '' && !mayErase.includes(key),
    ),
  )

async function say(c: Ask, from: Standpoint, before: Accident | undefined): Promise<Response> {
  const asks = !before || asksInjury(from, before)
  const words = saysTo(c, from)
  const own = before && ownWords(before, from.role)
  const needs = own || (before && !withdrawalOf(before)) ? saidIn(own) : firstNeeds
  const form = await readAccidentForm(c, { asksInjury: asks, needs, say: words })
  const id = before?.id ?? (form.ok && form.value.id) ?? newId<AccidentId>()
  const shown = (errors: Record<string, string>) =>
    accidentFormPage(c, from, {
      id: id || newId<AccidentId>(),
      isCorrection: before !== undefined,
      isFirst: !own,
      beside: before ? accountsBeside(before, from) : [],
      again: before && withdrawalOf(before) ? Number(form.typed['again']) || null : null,
      asksInjury: asks,
      needs,
      typed: form.typed,
      errors,
    })
  if (!form.ok) return shown(form.errors)
  const { facts, again } = form.value
  const said = await sayAccident(c.var.ground, from.one.id, {
    id: id || newId<AccidentId>(),
    facts,
    by: from.role,
    name: from.name,
    selfId: from.selfId,
    isCorrection: before !== undefined,
    again,
    now: c.var.now,
  })
  if (!said.ok) return shown({ day: words.refused[said.refusal] })
  sayNext(c, before && again === null ? words.form.kept : words.form.sent)
  return goTo(c, from.at)
}

/** Beside which field a refusal is said. */
const besides: Record<DeclareRefusal, 'declaredOn' | 'reference' | 'proof'> = {
  'no such accident': 'declaredOn',
  withdrawn: 'declaredOn',
  'day outside': 'declaredOn',
  'no proof': 'reference',
  'file gone': 'proof',
  'empty file': 'proof',
  'too large': 'proof',
  'not an accepted kind': 'proof',
  'unreadable picture': 'proof',
}

async function declare(c: Ask, from: Standpoint): Promise<Response> {
  const accident = await oneIn(c, from)
  const { declaration: words, missing } = saysTo(c, from)
  const { files, ...form } = await readFormWithFiles(
    c,
    field.form({ declaredOn: field.day(missing.day, missing.noSuchDay), reference: field.optionalText(80) }),
  )
  const { typed } = form
  if (!form.ok) return declarePage(c, from, accident, { errors: form.errors, typed })
  const done = await declareAccident(c.var.ground, from.one.id, accident.id, {
    declaredOn: form.value.declaredOn,
    reference: form.value.reference ?? '',
    file: files['proof']?.[0],
    by: from.role,
    name: from.name,
    now: c.var.now,
  })
  if (!done.ok) {
    const errors = { [besides[done.refusal]]: words.refused[done.refusal] }
    return declarePage(c, from, accident, { errors, typed })
  }
  sayNext(c, words.done)
  return goTo(c, from.at)
}

/** What was noted before the last correction stands again. */
async function restore(c: Ask, from: Standpoint): Promise<Response> {
  const accident = await oneIn(c, from)
  const { declaration: words, withdraw } = saysTo(c, from)
  const form = await readForm(c, field.form({ last: field.whole(1, 9999) }))
  const { name, role: by } = from
  const n = Number(c.req.param('n'))
  const last = form.ok ? form.value.last : 0
  const given = { n, last, by, name, now: c.var.now }
  const done = await restoreDeclaration(c.var.db, from.one.id, accident.id, given)
  sayNext(c, done.ok ? words.restored : { ...withdraw.refused, ...words.refused }[done.refusal])
  return goTo(c, from.at)
}

async function proof(c: Ask, from: Standpoint): Promise<Response> {
  const { declarations } = await oneIn(c, from)
  const proofId = declarations.find(({ n }) => n === Number(c.req.param('n')))?.proofId
  const { db, ground } = c.var
  const sent = proofId && (await sendFile(db, ground.site.dataDir, proofId, c.req.raw.headers))
  if (!sent) throw notFound()
  return sent
}

async function paper(c: Ask, from: Standpoint): Promise<Response> {
  if (!mayDeclare(from) && from.role !== 'person' && from.role !== 'guardian') throw notFound()
  const accident = await oneIn(c, from, (c.req.param('file') ?? '').replace(/\.pdf$/, ''))
  const pdf = await renderAccident(c.var.db, from, accident, c.var.now)
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="accident.pdf"',
    'cache-control': 'private, no-store',
  })
}
