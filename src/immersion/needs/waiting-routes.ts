import { asId } from '#platform/id'
import { fold, typo } from '#platform/i18n'
import { sayLeft } from '#platform/imports'
import { field, goTo, idIn, isId, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { mayWrite, openDesk, type Desk } from '../access.ts'
import type { HostId, WaitingNeedId } from '../ids.ts'
import { LINES, TO_CHECK } from './addresses.ts'
import { answerWaiting, type NeedAnswer, type WaitingRefusal } from './answer-waiting.ts'
import { askLines } from './ask-lines.ts'
import { countToCheck } from './count-to-check.ts'
import type { NamedHost } from './host-name-store.ts'
import { waitingPage } from './waiting-page.tsx'
import { readWaiting } from './waiting-store.ts'

export const waitingSite = newSite()
  .get(`${LINES}/:id`, async (c) => {
    const open = await openLine(c)
    return open ? show(c, open) : answeredSince(c)
  })
  .post(`${LINES}/:id`, answer)

/** The line of the address, of who may answer it: undefined once it is answered. @throws notFound for everybody else. */
async function openLine(c: Ask) {
  const desk = await openDesk(c)
  const line = await readWaiting(c.var.db, idIn<WaitingNeedId>(c))
  if (!line || !mayWrite(desk, line.keeperId)) throw notFound()
  if (line.answer !== null) return undefined
  const { asked, hosts } = await askLines(c.var.db, desk, [line])
  const [shown] = asked
  return shown && { desk, line: shown, hosts }
}

type OpenLine = NonNullable<Awaited<ReturnType<typeof openLine>>>

const MOST = 20

function show(
  c: Ask,
  { line, hosts }: OpenLine,
  again?: { typed: { name: string; town: string }; errors: Record<string, string> },
): Response {
  const search = (c.req.query('q') ?? '').slice(0, 100)
  const { host, town } = line.cells
  const found = hosts.filter((one) => speaksOf(one, search)).slice(0, MOST)
  return waitingPage(c, { line, found, search, typed: { name: host, town }, ...again })
}

const speaksOf = ({ names, town }: NamedHost, search: string): boolean =>
  fold([...names, town].join(' ')).includes(fold(search))

function answeredSince(c: Ask): Response {
  sayNext(c, 'Cette ligne a déjà sa réponse')
  return goTo(c, TO_CHECK)
}

const form = field.form({
  answer: field.text(40, 'Choisissez une réponse.'),
  name: field.optionalText(120),
  town: field.optionalText(80),
})

async function answer(c: Ask): Promise<Response> {
  const desk = await openDesk(c)
  const id = idIn<WaitingNeedId>(c)
  const line = await readWaiting(c.var.db, id)
  if (!line || !mayWrite(desk, line.keeperId)) throw notFound()
  const read = await readForm(c, form)
  const [said, name, town] = ['answer', 'name', 'town'].map((key) => String(read.typed[key] ?? '').trim())
  const typed = { name: name || (line.cells?.host ?? ''), town: town || (line.cells?.town ?? '') }
  const again = async (errors: Record<string, string>) => {
    const open = await openLine(c)
    return open ? show(c, open, { typed, errors }) : answeredSince(c)
  }
  if (!read.ok) return again(read.errors)
  const chosen = answerOf(said ?? '', typed)
  if (!chosen) return again({ answer: 'Choisissez une réponse.' })
  if (chosen.kind === 'new host' && typed.town === '' && line.answer === null)
    return again({ town: 'Écrivez la commune de ce nouvel employeur.' })
  const done = await answerWaiting(c.var.db, { id, answer: chosen }, { desk, now: c.var.now })
  if (done.ok) {
    sayNext(c, await sayAnswered(c, desk, done.value.host))
    return goTo(c, TO_CHECK)
  }
  if (done.refusal === 'not yours') throw notFound()
  if (done.refusal === 'name taken') return again({ name: sentences['name taken'] })
  sayNext(c, sentences[done.refusal])
  return goTo(c, TO_CHECK)
}

function answerOf(said: string, typed: { name: string; town: string }): NeedAnswer | undefined {
  if (said === 'laisser') return { kind: 'left out' }
  if (said === 'nouveau') return { kind: 'new host', ...typed }
  return isId(said) ? { kind: 'host', hostId: asId<HostId>(said) } : undefined
}

const sentences = {
  'answered otherwise': 'Quelqu’un a déjà répondu autrement à cette ligne',
  'name taken':
    'Vous suivez déjà un employeur de ce nom, dans cette commune. Choisissez-le, ou écrivez un autre nom.',
  'siret taken': 'Un autre employeur a déjà ce SIRET',
  'changed meanwhile': 'Cet employeur a changé entre-temps',
} satisfies Record<Exclude<WaitingRefusal, 'not yours'>, string>

/** What became of the line, and how many are left. */
async function sayAnswered(c: Ask, desk: Desk, host: string | null): Promise<string> {
  const left = sayLeft(await countToCheck(c.var.db, desk, c.var.now))
  return typo(`${host === null ? 'La ligne est laissée de côté' : `Le besoin est gardé : ${host}`}. ${left}`)
}
