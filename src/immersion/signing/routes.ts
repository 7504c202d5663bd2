import { idsOf, loginsOf } from '#people'
import { ourDigits } from '#platform/i18n'
import { isPadDrawing } from '#platform/ui'
import { field, goTo, newSite, notFound, readForm, sayNext, speak, type Ask, type Typed } from '#platform/web'
import { signingWords, type SigningWords } from '../words/door.ts'
import { askCode, isAnother } from './ask-code.ts'
import { linkPage } from './link-page.tsx'
import { openLink, type Opened } from './open-link.ts'
import { isSigned } from './read-signed.ts'
import { refusePage } from './refuse-page.tsx'
import { renderConvention } from './render-convention.ts'
import { SECRET, SIGNING } from './send-link.ts'
import { refuseToSign, signConvention } from './sign-convention.ts'
import { signPage } from './sign-page.tsx'
import { textOf } from './text-store.ts'

const PATH = `${SIGNING}/${SECRET}`

/** What each signatory reads and does by their own link, without an account. */
export const signingSite = newSite()
  .get(PATH, (c) => show(c))
  .get(`${PATH}/convention.pdf`, paper)
  .post(`${PATH}/code`, sendCode)
  .get(`${PATH}/signature`, async (c) => {
    const opened = await openLink(c)
    const { one, at, code } = opened
    return code?.version === one.version && one.standing.state === 'signing'
      ? signPage(c, opened)
      : goTo(c, at)
  })
  .post(`${PATH}/signature`, sign)
  .get(`${PATH}/refus`, async (c) => refusePage(c, await openLink(c)))
  .post(`${PATH}/refus`, refuse)

async function show(c: Ask, problem?: string): Promise<Response> {
  const opened = await openLink(c)
  const text = await textOf(c.var.db, opened.one)
  return linkPage(c, { ...opened, text: text?.text, comesIn: await comesIn(c, opened), problem })
}

/** The person signed, and comes in here by what they signed with. */
async function comesIn(c: Ask, { signatory: { role, personId, login }, mine }: Opened): Promise<boolean> {
  if (role !== 'person' || !personId || !isSigned(mine)) return false
  const logins = await loginsOf(c.var.db, await idsOf(c.var.db, personId))
  return logins.some((one) => one.login === login)
}

async function paper(c: Ask): Promise<Response> {
  const { one, all } = await openLink(c)
  const text = await textOf(c.var.db, one)
  if (!text) throw notFound()
  const pdf = await renderConvention(c.var.db, { one, all, text: text.text }, c.var.now)
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="convention.pdf"',
    'cache-control': 'private, no-store',
  })
}

/** Asked for again from the page where one signs, the name that was typed there is not lost. */
async function sendCode(c: Ask): Promise<Response> {
  const opened = await openLink(c)
  const say = speak(c, signingWords)
  const form = field.form({ typed: field.optionalText(NAME), version, sent: field.optionalText(20) })
  const read = await readForm(c, form)
  const { db, language, now } = c.var
  const { sent } = read.typed
  const asking = { read: versionIn(read.typed), sent: typeof sent === 'string' ? sent : null, language, now }
  const asked = await askCode(db, opened.signatory, asking)
  const isAgain = 'typed' in read.typed
  const typed = shownAgain({ ...read.typed, code: '' })
  if (asked.ok)
    return isAgain
      ? signPage(c, { ...opened, code: asked.value }, { typed, said: say.codeSent })
      : goTo(c, `${opened.at}/signature`)
  const sentence = say.refused[asked.refusal]
  if (!isAgain || asked.refusal !== 'too many codes') return show(c, sentence)
  return signPage(c, opened, { typed, errors: { code: sentence } })
}

/** A given name and a family name, as long as each may be. */
const NAME = 200
const version = field.optionalText(10)

/** The version that the page showed; null for a page that says none. */
const versionIn = ({ version: read }: Typed): string | null =>
  typeof read === 'string' && read !== '' ? read : null

const formIn = ({ digitsMissing }: SigningWords) =>
  field.form({
    code: field.text(20, digitsMissing),
    drawing: field.optionalText(12_000),
    typed: field.optionalText(NAME),
    agreed: field.optionalText(NAME),
    version,
  })

async function sign(c: Ask): Promise<Response> {
  const opened = await openLink(c)
  const say = speak(c, signingWords)
  const read = await readForm(c, formIn(say))
  const { typed } = read
  const again = (errors: Record<string, string>) => signPage(c, opened, { errors, typed: shownAgain(typed) })
  if (!read.ok) return again(read.errors)
  const drawn = read.value.drawing && isPadDrawing(read.value.drawing) ? read.value.drawing : null
  const mark = drawn ?? read.value.typed
  if (!mark) return again({ typed: say.markMissing })
  // half a code is no try
  if (ourDigits(read.value.code).replaceAll(/\D/g, '').length !== 6) return again({ code: say.digitsMissing })
  const done = await signConvention(c.var.ground, opened.signatory, {
    code: read.value.code,
    mark,
    agreed: read.value.agreed,
    now: c.var.now,
  })
  if (done.ok) {
    sayNext(c, say.done)
    return goTo(c, opened.at)
  }
  if (done.refusal === 'name of another signatory') return again({ typed: say.signsToo(done.whose) })
  if (done.refusal !== 'another name') return again({ code: say.refused[done.refusal] })
  const errors = { typed: say.notTheName(opened.mine.name) }
  return signPage(c, opened, { errors, typed: shownAgain(typed), otherName: mark })
}

const shownAgain = ({ code, typed, version: read }: Typed): Typed => ({
  ...(read ? { version: read } : {}),
  ...(code ? { code } : {}),
  ...(typed ? { typed } : {}),
})

async function refuse(c: Ask): Promise<Response> {
  const opened = await openLink(c)
  const say = speak(c, signingWords)
  const read = await readForm(c, field.form({ why: field.text(400, say.whyMissing), version }))
  if (isAnother(versionIn(read.typed), opened.one)) return show(c, say.refused['the text changed'])
  if (!read.ok) return refusePage(c, opened, read.errors)
  if (!(await refuseToSign(c.var.db, c.var.ground.site.url, opened.signatory, read.value.why, c.var.now)))
    return show(c, say.refused['nothing to sign'])
  sayNext(c, say.said)
  return goTo(c, opened.at)
}
