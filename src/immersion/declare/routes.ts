import { newId } from '#platform/id'
import { reach } from '#people'
import {
  addressOf,
  countTry,
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  problem,
  readForm,
  speak,
  type Ask,
} from '#platform/web'
import type { DeclarationId } from '../ids.ts'
import { declareWords, noteLanguage, type DeclareWords } from '../words/door.ts'
import { codePage } from './code-page.tsx'
import { isProvable, type Declaration } from './declaration.ts'
import { lockDeclaration, markConfirmed, readDeclaration, saveDeclaration } from './declaration-store.ts'
import { declarationFormPage } from './form-page.tsx'
import { DECLARE } from './frame.tsx'
import { atHomePage, thanksPage } from './thanks-page.tsx'
import { readDeclarationForm } from './read-declaration.ts'

/** An employer says that it may receive somebody: without account, from a telephone. */
export const declareSite = newSite()
  .get(DECLARE, (c) => declarationFormPage(c, { id: newId() }))
  .post(DECLARE, send)
  .get(`${DECLARE}/particulier`, atHomePage)
  .get(`${DECLARE}/:id`, show)
  .post(`${DECLARE}/:id/code`, confirm)
  .post(`${DECLARE}/:id/autre`, sendAgain)

const TRIES = { max: 20, seconds: 3600 }

async function send(c: Ask): Promise<Response> {
  const { db, now } = c.var
  if (!(await db.transaction((tx) => countTry(tx, `declare ${addressOf(c)}`, TRIES, now))))
    return problem(c, 429)
  const form = await readDeclarationForm(c)
  const { typed } = form
  const sent = String(typed['id'] ?? '')
  if (!form.ok) return declarationFormPage(c, { id: isId(sent) ? sent : newId(), typed, errors: form.errors })
  const { id, said } = form.value
  await db.transaction((tx) => saveDeclaration(tx, id, said, now))
  const one = await readDeclaration(db, id)
  if (one?.state.kind === 'sent' && !(await prove(c, one)) && !(await reach.askReach(c, said.login)))
    return problem(c, 429)
  return goTo(c, `${DECLARE}/${id}`)
}

async function declarationIn(c: Ask): Promise<Declaration> {
  c.header('cache-control', 'private, no-store')
  const one = await readDeclaration(c.var.db, idIn<DeclarationId>(c))
  if (!one || (one.state.kind === 'sent' && !isProvable(one, c.var.now))) throw notFound()
  return one
}

async function show(c: Ask): Promise<Response> {
  const one = await declarationIn(c)
  return one.state.kind === 'sent' ? codePage(c, one, {}) : thanksPage(c, one)
}

const codeFormIn = ({ missing }: DeclareWords) => field.form({ code: field.text(20, missing.code) })

async function confirm(c: Ask): Promise<Response> {
  const one = await declarationIn(c)
  if (one.state.kind === 'sent') {
    const form = await readForm(c, codeFormIn(speak(c, declareWords)))
    if (!form.ok) return codePage(c, one, { errors: form.errors })
    const proven = await reach.proveReach(c, form.value.code)
    if (!proven.ok) return codePage(c, one, { refusal: proven.refusal })
    // the code may be that of another declaration, of another telephone
    await prove(c, one, [proven.login])
  }
  return goTo(c, `${DECLARE}/${one.id}`)
}

async function sendAgain(c: Ask): Promise<Response> {
  const one = await declarationIn(c)
  speak(c, declareWords) // the code comes in the language of the page
  if (one.state.kind === 'sent' && !(await reach.askReach(c, one.login))) return problem(c, 429)
  return goTo(c, `${DECLARE}/${one.id}`)
}

/** Confirms a declaration whose telephone or e-mail this browser has proved; false when it has not. */
async function prove(c: Ask, { id, login }: Declaration, besides: readonly string[] = []): Promise<boolean> {
  if (![...besides, ...(await reach.provenReaches(c))].includes(login)) return false
  await c.var.db.transaction(async (tx) => {
    await lockDeclaration(tx, id)
    await markConfirmed(tx, id, c.var.now)
  })
  await noteLanguage(c, login)
  return true
}
