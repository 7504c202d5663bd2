import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Heading } from '#platform/ui'
import { countTry, goTo, newSite, notFound, sayNext, type Ask, type Typed } from '#platform/web'
import { immersionPage, CONVENTIONS } from '../frame.tsx'
import {
  FILES,
  giveHostReport,
  hostReportOf,
  HostQuestions,
  isTimeOf,
  ownReportOf,
  mayWriteReport,
  pressedBefore,
  readHostForm,
  reportSentences,
  sendReportFile,
  sendOwnLink,
  sendReportLink,
  type HostReport,
  type SendLinkRefusal,
} from '../report/door.ts'
import { openConvention, openOwn, type OpenConvention } from './open-convention.ts'
import { silentOf } from './reports.tsx'
import { viewConvention } from './view-convention.ts'

const REPORT = `${CONVENTIONS}/:id{[0-9a-f-]{36}}/bilan`

/** The report of a host, told on the telephone and written by who accompanies the person; voices and pictures, for who reads the convention. */
export const followReportSite = newSite()
  .get(REPORT, async (c) => show(c, await openPhone(c)))
  .post(REPORT, write)
  .post(`${REPORT}/lien`, sendAgain)
  .post(`${CONVENTIONS}/:id{[0-9a-f-]{36}}/lien`, sendLinkAgain)
  .get(`${REPORT}/${FILES}`, async (c) =>
    sendReportFile(c, (await openConvention(c)).one.id, { readsOwn: true }),
  )

type Phone = OpenConvention & { report: HostReport | undefined }

/** @throws notFound for who does not write it, and before the last day. */
async function openPhone(c: Ask): Promise<Phone> {
  const open = await openOwn(c)
  if (!isTimeOf(open.one, parisDay(c.var.now))) throw notFound()
  const report = await hostReportOf(c.var.db, open.one.id)
  if (report && c.req.method === 'GET' && !mayWriteReport(report, parisDay(c.var.now))) throw notFound()
  return { ...open, report }
}

type Refused = { errors: Record<string, string>; typed: Typed }

function show(c: Ask, { one, person, host, report }: Phone, refused?: Refused): Response {
  const here = `${CONVENTIONS}/${one.id}`
  return immersionPage(
    c,
    { title: 'Le bilan par téléphone', errors: refused?.errors },
    <div class="stack narrow">
      <Heading
        over={host.name}
        title="Le bilan par téléphone"
        lead={typo(`Lisez les questions à l’employeur, et notez ce qu’il répond.`)}
      />
      <HostQuestions
        action={`${here}/bilan`}
        one={one}
        name={person.givenName}
        before={report}
        byPhone
        typed={refused?.typed ?? pressedBefore(report)}
        errors={refused?.errors}
      />
      <p>
        <a href={here}>Revenir à la convention</a>
      </p>
    </div>,
  )
}

async function write(c: Ask): Promise<Response> {
  const open = await openPhone(c)
  const form = await readHostForm(c)
  const { typed } = form
  if (!form.ok) return show(c, open, { errors: form.errors, typed })
  const { reached, doneWell, wouldHire, words, answeredBy } = form.value
  if (!answeredBy) return show(c, open, { errors: { answeredBy: 'Écrivez qui vous répond.' }, typed })
  const given = await giveHostReport(c.var.ground, open.one.id, {
    said: { reached, doneWell, wouldHire, words: words ?? '' },
    voice: undefined,
    dropsVoice: false,
    answeredBy,
    writtenBy: open.desk.actor.personId,
    now: c.var.now,
  })
  if (!given.ok) return show(c, open, { errors: { reached: reportSentences[given.refusal] }, typed })
  sayNext(c, 'Le bilan est gardé')
  return goTo(c, `${CONVENTIONS}/${open.one.id}`)
}

/** The link of the report, once more, to who has not answered: pressed twice, it is one message. */
async function sendAgain(c: Ask): Promise<Response> {
  const open = await openPhone(c)
  const { one, person, host, report, all } = open
  const { db, ground, now } = c.var
  const silent = silentOf(all, { host: report, own: await ownReportOf(db, one.id) })
  if (silent.length === 0)
    return viewConvention(c, open, { problem: 'Personne n’est à relancer par un message. Appelez.' })
  const url = ground.site.url
  const said = await db.transaction(async (tx): Promise<string> => {
    if (!(await countTry(tx, `report link ${one.id}`, { max: 1, seconds: 300 }, now)))
      return 'Un message vient de partir. Attendez cinq minutes.'
    if (!(await countTry(tx, `report links ${one.id}`, { max: MOST_A_DAY, seconds: 86_400 }, now)))
      return 'Six messages sont partis en un jour. Attendez demain, ou appelez.'
    for (const signatory of silent) await sendReportLink(tx, { person, host, signatory, url }, now)
    return 'Un autre message est parti'
  })
  sayNext(c, said)
  return goTo(c, `${CONVENTIONS}/${one.id}`)
}

const MOST_A_DAY = 6

const notSent: Record<SendLinkRefusal, string> = {
  'nothing to open': 'Cette convention n’est pas à ouvrir en ce moment.',
  'no way': 'Cette personne n’a ni téléphone ni courriel ici.',
  'just sent': 'Un lien vient de partir. Attendez cinq minutes.',
  'too many': 'Six liens sont partis en un jour. Attendez demain, ou appelez la personne.',
}

/** The person lost their link: another goes where theirs goes, and the ones before stay good. */
async function sendLinkAgain(c: Ask): Promise<Response> {
  const { one, desk } = await openOwn(c)
  const sent = await sendOwnLink(c.var.ground, one.id, { name: desk.actor.name, now: c.var.now })
  sayNext(c, sent.ok ? 'Un lien vient de partir. Celui d’avant marche encore.' : notSent[sent.refusal])
  return goTo(c, `${CONVENTIONS}/${one.id}`)
}
