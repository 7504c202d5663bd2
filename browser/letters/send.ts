import { hear, hourNow } from '../offline/server-hour.ts'
import { doneBy, type Letter } from '../offline/outbox.ts'
import type { Sending } from '../offline/sending.ts'
import { changeLetter } from './change-letter.ts'
import { deviceName } from './device-name.ts'

/** Sends letters, one after the other. What our server did not answer itself waits on. */
export async function sendLetters(letters: Letter[], owner: string): Promise<Sending> {
  const sending: Sending = { result: 'sent', answered: 0, skew_s: 0 }
  const device = await deviceName()
  for (const letter of letters) {
    const answer = await sendOne(letter, owner, device).catch(() => 'nobody' as const)
    if (answer === 'nobody') return { ...sending, result: 'no network', isCut: true }
    // This letter alone may be why (too heavy for a proxy on the way): the others have their turn.
    if (answer === 'not now') sending.result = 'no network'
    else if (answer.outbox === 'signed out' || answer.outbox === 'not yours')
      return { ...sending, result: 'signed out' }
    else {
      sending.answered++
      sending.skew_s = Math.round((answer.at - Date.now()) / 1000)
      hear(answer.at)
      await markAnswered(letter, answer)
    }
  }
  return sending
}

/** What our server says of a letter (platform/outbox): nobody else on the way knows the id of the act. */
type Answer = {
  act: string
  outbox: 'kept' | 'refused' | 'not yours' | 'signed out'
  at: number
  why: string | null
  errors?: Record<string, string>
}

async function sendOne(
  letter: Letter,
  owner: string,
  device: string,
): Promise<Answer | 'not now' | 'nobody'> {
  const fields = await fieldsOf(letter)
  if (fields === 'nobody') return fields
  if (!Array.isArray(fields)) return { act: letter.act, outbox: 'refused', at: hourNow(), why: fields.why }
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  for (const [name, value] of [
    ['act', letter.act],
    ['device', device],
    ['done_at', new Date(doneBy(letter)).toISOString()],
    ['sent_at', new Date().toISOString()],
    ['served_at', letter.served ?? ''],
  ] as const)
    body.set(name, value)
  // Said before anything is read: what is somebody else's is not.
  const headers = {
    accept: 'application/json',
    'x-requested-with': 'outbox',
    'x-act': letter.act,
    'x-owner': owner,
  }
  const credentials = 'same-origin' // not by itself before Chromium 72
  const answer = await fetch(letter.action, {
    method: 'POST',
    body,
    headers,
    credentials,
    redirect: 'manual',
  })
  const isJson = /^application\/json\b/.test(answer.headers.get('content-type') ?? '')
  const said: unknown = isJson ? await answer.json().catch(() => undefined) : undefined
  if (isAnswer(said) && said.act === letter.act) return said
  return answer.status >= 400 ? 'not now' : 'nobody' // a portal answers for everybody, and sends elsewhere
}

/** Those that few carry bring the script that sends them: every other page of a person is lighter without it. */
const fieldsOf = async (letter: Letter): ReturnType<typeof import('./send-film.ts').sendFilm> =>
  letter.note['pieces'] ? (await import('./send-film.ts')).sendFilm(letter) : letter.fields

const isAnswer = (said: unknown): said is Answer =>
  typeof said === 'object' && said !== null && 'act' in said && 'outbox' in said && 'at' in said

/** Once kept, a letter only says what it did: what it carried leaves the device. */
function markAnswered(letter: Letter, { outbox, at, why, errors }: Answer): Promise<void> {
  if (outbox === 'kept') return changeLetter(letter, { state: 'kept', fields: [], keptAt: at })
  // a film that was refused leaves anew, from its first piece
  const note = Object.assign({}, letter.note, { url: '', sending: '' })
  return changeLetter(letter, { state: 'refused', keptAt: at, why: why ?? '', errors, note })
}
