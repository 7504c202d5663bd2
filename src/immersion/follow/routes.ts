import type { ReceiveRefusal } from '#platform/files'
import { fullName, idsOf } from '#people'
import { asId } from '#platform/id'
import type { ConventionId } from '../ids.ts'
import { parisDay } from '#platform/time'
import {
  countTry,
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
import { conventionsOfPerson, hasBegun, isTooLate, renewalOf, writeClash } from '../convention/door.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { CONVENTIONS } from '../frame.tsx'
import { askCrowd } from '../hosts/door.ts'
import {
  findCrowdOf,
  keepPaper,
  mayBeWrittenTo,
  openSigning,
  renderConvention,
  saysItWaits,
  sendLinks,
} from '../signing/door.ts'
import { situationsOf } from '../after/door.ts'
import { hireOf, isUnseen, markHireSeen, withdrawnHiresOf } from '../hire/door.ts'
import { presencesOf } from '../period/door.ts'
import { hostReportOf, ownReportOf, sentLinksOf } from '../report/door.ts'
import { callAskedIn, visitsOf } from '../visits/door.ts'
import { openConvention, openOwn, type OpenConvention } from './open-convention.ts'
import { followPage } from './page.tsx'
import { saySent } from './say-sent.ts'
import { listFollowed } from './list-followed.ts'
import type { BadPage } from './shown.ts'
import { stopConvention } from './stop-convention.ts'
import { stopPage } from './stop-page.tsx'
import { findTakeOver, takeOver, type TakeOver } from './take-over.tsx'

const ONE = `${CONVENTIONS}/:id{[0-9a-f-]{36}}`

/** Conventions as they are followed: the list, each one, sent, reminded of, signed on paper, stopped. */
export const newFollowSite = ({ referentPages }: Pick<Elsewhere, 'referentPages'>): Site =>
  newSite()
    .get(CONVENTIONS, listFollowed)
    .get(`${CONVENTIONS}/:file{[0-9a-f-]{36}\\.pdf}`, paper)
    .get(ONE, async (c) => {
      const open = await openConvention(c)
      return show(c, open, { takeOver: await findTakeOver(c, open, referentPages) })
    })
    .post(`${ONE}/envoyer`, send)
    .post(`${ONE}/relancer`, remind)
    .post(`${ONE}/reprendre`, takeOver)
    .get(`${ONE}/arreter`, async (c) => stopPage(c, await openOwn(c)))
    .post(`${ONE}/arreter`, stop)
    .post(`${ONE}/papier/:signatory`, photograph)

type More = { problem?: string; askHost?: string; badPage?: BadPage; takeOver?: TakeOver | undefined }

async function show(
  c: Ask,
  open: OpenConvention,
  { problem, askHost, badPage, takeOver: away }: More = {},
): Promise<Response> {
  const { db } = c.var
  const reports = { host: await hostReportOf(db, open.one.id), own: await ownReportOf(db, open.one.id) }
  const hire = await hireOf(db, open.one.id)
  // whoever only reads it does not see it for who writes it
  if (open.isOwn && hire && isUnseen(hire))
    await db.transaction((tx) => markHireSeen(tx, open.one.id, c.var.now))
  const after = await situationsOf(db, open.one.id)
  const presences = await presencesOf(db, open.one.id)
  const renewal = await renewalOf(db, open.one, c.var.now)
  const theirs = await conventionsOfPerson(db, await idsOf(db, open.one.personId))
  return followPage(c, {
    ...open,
    me: open.desk.actor.personId,
    reports,
    hire,
    withdrawnHires: await withdrawnHiresOf(db, open.one.id),
    after,
    presences,
    visits: await visitsOf(db, open.one.id),
    sentLinks: open.isOwn ? await sentLinksOf(db, open.one.id) : [],
    askedCall: open.isOwn ? await callAskedIn(db, open.one.id) : undefined,
    crowd:
      open.isOwn && open.one.standing.state === 'draft'
        ? await findCrowdOf(db, open.one, open.host, parisDay(c.var.now))
        : undefined,
    askHost,
    problem,
    badPage,
    takeOver: away,
    renewal,
    renews: theirs.find(({ id }) => id === open.one.renewsId),
    renewedBy: theirs.find((other) => other.renewsId === open.one.id && other.standing.state !== 'cancelled'),
  })
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
    if (sent.refusal === 'against the law') return show(c, open, { problem: sent.verdict.sentence })
    if (sent.refusal === 'full') return show(c, open, { askHost: askCrowd(sent.crowd) })
    if (sent.refusal === 'elsewhere') return show(c, open, { problem: writeClash(sent.clash) })
    const problem =
      sent.refusal === 'not a draft'
        ? 'Cette convention n’est plus à envoyer.'
        : 'Ce prescripteur ne peut plus prescrire.'
    return show(c, open, { problem })
  }
  sayNext(c, saySent(open.all))
  return goTo(c, `${CONVENTIONS}/${open.one.id}`)
}

async function remind(c: Ask): Promise<Response> {
  const open = await openOwn(c)
  const { one, person, all } = open
  if (one.standing.state === 'signing') {
    const { db, ground, now } = c.var
    if (isTooLate(one, parisDay(now))) return show(c, open, { problem: notKept['too late'] })
    const missing = all.filter(mayBeWrittenTo)
    if (missing.length === 0) return show(c, open, { problem: 'Personne n’est à relancer par un message.' })
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
    const errors: Record<string, string> =
      done.refusal === 'over'
        ? { why: 'Cette convention est déjà finie.' }
        : { lastDay: 'Choisissez un jour de l’immersion, aujourd’hui au plus tard.' }
    return stopPage(c, open, { errors, typed: form.typed })
  }
  sayNext(
    c,
    hasBegun(open.one, parisDay(c.var.now)) ? 'L’immersion est arrêtée' : 'La convention est annulée',
  )
  return goTo(c, `${CONVENTIONS}/${open.one.id}`)
}

const notKept: Record<ReceiveRefusal | 'nothing to sign' | 'too late' | 'signed already', string> = {
  'empty file': 'Ce fichier est vide. Prenez la photo encore une fois.',
  'too large': 'Ce fichier est trop lourd.',
  'not an accepted kind': 'Ce n’est ni une photo, ni un PDF.',
  'unreadable picture': 'Cette photo ne s’ouvre pas. Prenez-la encore une fois.',
  'nothing to sign': 'Il n’y a rien à signer pour le moment.',
  'too late': 'Il est trop tard : le premier jour est passé.',
  'signed already': 'Cette personne a déjà signé.',
}

/** Whoever writes a convention brings a page that was signed, or another in its place until somebody checked it. */
async function photograph(c: Ask): Promise<Response> {
  const open = await openOwn(c)
  const signing = open.all.find(({ id }) => id === c.req.param('signatory'))
  if (!signing) throw notFound()
  const { files } = await readFormWithFiles(c, field.form({}))
  const [file] = files['photo'] ?? []
  const again = (sentence: string) => show(c, open, { badPage: { signatoryId: signing.id, sentence } })
  if (!file) return again('Prenez la photo de la page signée.')
  const kept = await keepPaper(c.var.ground, signing, file, {
    by: open.desk.actor.personId,
    now: c.var.now,
  })
  if (!kept.ok) return again(notKept[kept.refusal])
  sayNext(c, 'La page est gardée. Une autre personne la vérifie.')
  return goTo(c, `${CONVENTIONS}/${open.one.id}`)
}
