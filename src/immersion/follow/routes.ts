import { fullName } from '#people'
import { asId } from '#platform/id'
import type { ConventionId } from '../ids.ts'
import { typo } from '#platform/i18n'
import { asDay, parisDay, writeDate } from '#platform/time'
import {
  countTry,
  field,
  goTo,
  isId,
  newSite,
  notFound,
  readForm,
  readFormOrTyped,
  sayNext,
  type Ask,
  type Site,
} from '#platform/web'
import { showBeside } from '../beside/door.ts'
import { hasBegun, isTooLate, writeClash } from '../convention/door.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { openDesk } from '../access.ts'
import { CONVENTIONS } from '../frame.tsx'
import { askCrowd } from '../hosts/door.ts'
import {
  keepPaper,
  mayBeWrittenTo,
  MOST_PAGES,
  openSigning,
  renderConvention,
  saysItWaits,
  sendLinks,
  type PaperRefusal,
} from '../signing/door.ts'
import { openConvention, openOwn } from './open-convention.ts'
import { saySent } from './say-sent.ts'
import { conventionListPage, listAddress } from './list-page.tsx'
import { conventionStates, listConventions } from './list-store.ts'
import { viewConvention } from './view-convention.ts'
import { stopConvention, type StopRefused } from './stop-convention.ts'
import { stopPage } from './stop-page.tsx'
import { findTakeOver, takeOver } from './take-over.tsx'

const ONE = `${CONVENTIONS}/:id{[0-9a-f-]{36}}`

/** Conventions as they are followed: the list, each one, sent, reminded of, signed on paper, stopped. */
export const newFollowSite = ({ referentPages }: Pick<Elsewhere, 'referentPages'>): Site =>
  newSite()
    .get(CONVENTIONS, list)
    .get(`${CONVENTIONS}/:file{[0-9a-f-]{36}\\.pdf}`, paper)
    .get(ONE, async (c) => {
      const beside = await showBeside(c)
      if (beside) return beside
      const open = await openConvention(c)
      return viewConvention(c, open, { takeOver: await findTakeOver(c, open, referentPages) })
    })
    .post(`${ONE}/envoyer`, send)
    .post(`${ONE}/relancer`, remind)
    .post(`${ONE}/reprendre`, takeOver)
    .get(`${ONE}/arreter`, async (c) => stopPage(c, await openOwn(c)))
    .post(`${ONE}/arreter`, stop)
    .post(`${ONE}/papier/:signatory`, photograph)

const PER_PAGE = 40

async function list(c: Ask): Promise<Response> {
  const { actor, own } = await openDesk(c)
  const search = (c.req.query('q') ?? '').slice(0, 100)
  const state = conventionStates.find((one) => one === c.req.query('etat')) ?? 'toutes'
  const asked = c.req.query('apres') ?? ''
  const [day = '', id = ''] = asked.split('~')
  const after = asDay(day) && isId(id) ? asked : ''
  const on = parisDay(c.var.now)
  const query = { search, state, after, own: own.map(({ id: body }) => body), on, limit: PER_PAGE + 1 }
  const found = await listConventions(c.var.db, actor.personId, query)
  const rows = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? rows.at(-1) : undefined
  const next = last && listAddress({ search, state, after: `${last.fromDay}~${last.id}` })
  return conventionListPage(c, { rows, search, state, next, isFirst: after === '', on })
}

async function paper(c: Ask): Promise<Response> {
  const id = asId<ConventionId>((c.req.param('file') ?? '').replace(/\.pdf$/, ''))
  const { one, all, text } = await openConvention(c, id)
  const pdf = await renderConvention(c.var.db, { one, all, text }, c.var.now)
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="convention.pdf"',
    'cache-control': 'private, no-store',
  })
}

async function send(c: Ask): Promise<Response> {
  const open = await openOwn(c)
  const form = await readForm(c, field.form({ hostAgrees: field.ticked() }))
  const asked = { by: open.desk.actor.personId, hostAgrees: form.ok && form.value.hostAgrees }
  const sent = await openSigning(c.var.ground, open.one.id, asked, c.var.now)
  if (!sent.ok) {
    if (sent.refusal === 'against the law') return viewConvention(c, open, { problem: sent.verdict.sentence })
    if (sent.refusal === 'full') return viewConvention(c, open, { askHost: askCrowd(sent.crowd) })
    if (sent.refusal === 'elsewhere') return viewConvention(c, open, { problem: writeClash(sent.clash) })
    const problem =
      sent.refusal === 'not a draft'
        ? 'Cette convention n’est plus à envoyer.'
        : 'Ce prescripteur ne peut plus prescrire.'
    return viewConvention(c, open, { problem })
  }
  sayNext(c, saySent(open.all))
  return goTo(c, `${CONVENTIONS}/${open.one.id}`)
}

async function remind(c: Ask): Promise<Response> {
  const open = await openOwn(c)
  const { one, person, all } = open
  if (one.standing.state === 'signing') {
    const { db, ground, now } = c.var
    if (isTooLate(one, parisDay(now))) return viewConvention(c, open, { problem: notKept['too late'] })
    const missing = all.filter(mayBeWrittenTo)
    if (missing.length === 0)
      return viewConvention(c, open, { problem: 'Personne n’est à relancer par un message.' })
    const writing = { url: ground.site.url, says: saysItWaits(one, fullName(person)) }
    const isSent = await db.transaction(async (tx) => {
      // pressed twice, it is one message
      if (!(await countTry(tx, `remind ${one.id}`, { max: 1, seconds: 300 }, now))) return false
      await sendLinks(tx, missing, writing, now)
      return true
    })
    sayNext(c, isSent ? 'Un autre message est parti' : 'Un message vient de partir. Attendez cinq minutes.')
  }
  return goTo(c, `${CONVENTIONS}/${one.id}`)
}

async function stop(c: Ask): Promise<Response> {
  const open = await openOwn(c)
  const form = await readForm(
    c,
    field.form({ why: field.text(400, 'Dites pourquoi, en une phrase.'), lastDay: field.optionalDay() }),
  )
  if (!form.ok) return stopPage(c, open, { errors: form.errors, typed: form.typed })
  const { why, lastDay } = form.value
  const done = await stopConvention(c.var.ground, open.one.id, { why, lastDay, now: c.var.now })
  if (!done.ok) {
    const errors = whyNotStopped(done)
    return stopPage(c, open, { errors, typed: form.typed })
  }
  sayNext(
    c,
    hasBegun(open.one, parisDay(c.var.now)) ? 'L’immersion est arrêtée' : 'La convention est annulée',
  )
  return goTo(c, `${CONVENTIONS}/${open.one.id}`)
}

const sinceWords = {
  'accident since': 'Un accident est noté',
  'noted since': 'La personne est notée présente',
} as const

function whyNotStopped(done: StopRefused): Record<string, string> {
  if (done.refusal === 'over') return { why: 'Cette convention est déjà finie.' }
  return done.refusal === 'day outside'
    ? { lastDay: 'Choisissez un jour de l’immersion, aujourd’hui au plus tard.' }
    : {
        lastDay: typo(
          `${sinceWords[done.refusal]} le ${writeDate(done.on)}. Choisissez ce jour ou un jour après.`,
        ),
      }
}

const notKept: Record<PaperRefusal, string> = {
  'empty file': 'Ce fichier est vide. Prenez la photo encore une fois.',
  'too large': 'Ce fichier est trop lourd.',
  'not an accepted kind': 'Ce n’est ni une photo, ni un PDF.',
  'unreadable picture': 'Cette photo ne s’ouvre pas. Prenez-la encore une fois.',
  'nothing to sign': 'Il n’y a rien à signer pour le moment.',
  'too late': 'Il est trop tard : le premier jour est passé.',
  'signed already': 'Cette personne a déjà signé.',
  'kept by another': 'Une autre personne a gardé les premières pages : elle seule en ajoute.',
  'too many pages': `${MOST_PAGES} pages au plus.`,
}

/** Whoever writes a convention brings the pages that were signed, or others, until somebody checked them. */
async function photograph(c: Ask): Promise<Response> {
  const open = await openOwn(c)
  const signing = open.all.find(({ id }) => id === c.req.param('signatory'))
  if (!signing) throw notFound()
  const sent = await readFormOrTyped(c, field.form({ adds: field.ticked() }))
  const files = sent.files['photo'] ?? []
  const again = (sentence: string) =>
    viewConvention(c, open, { badPage: { signatoryId: signing.id, sentence } })
  if (sent.isTooHeavy)
    return again('Ces pages sont trop lourdes ensemble. Gardez-en une, puis ajoutez les autres.')
  if (files.length === 0) return again('Prenez la photo de la page signée.')
  const kept = await keepPaper(c.var.ground, signing, {
    files,
    adds: sent.ok && sent.value.adds,
    by: open.desk.actor.personId,
    now: c.var.now,
  })
  if (!kept.ok) return again(notKept[kept.refusal])
  sayNext(c, 'La page est gardée. Une autre personne la vérifie.')
  return goTo(c, `${CONVENTIONS}/${open.one.id}`)
}
