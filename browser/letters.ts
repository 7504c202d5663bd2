// The script that sends, on every page of a person: what waits on this device leaves now and whenever there may be a network, again and
// again until it has. It says what was refused where the page does not.
import { letterWords } from '#platform/letters'
import { onWifi, waitsForWifi } from './film/wifi.ts'
import { dropLetter } from './letters/change-letter.ts'
import { holdsFilm } from './letters/in-their-turn.ts'
import { clearPagesOfOthers, closeWhenLeft, leave as leaveBy } from './letters/leave.ts'
import { leaveWithout } from './letters/leave-without.ts'
import { newLane } from './letters/lane.ts'
import { keepForLong } from './offline/keep-for-long.ts'
import { lettersOf } from './offline/outbox.ts'
import { owner } from './offline/owner.ts'
import { onLetters, type Told } from './offline/post.ts'
import type { Sender, Sending } from './offline/sending.ts'

const DAY_MS = 24 * 3_600_000

const { lang } = document.documentElement
const words = letterWords[lang === 'en' || lang === 'ar' || lang === 'uk' ? lang : 'fr']

const again = () => void send()
const small = newLane((letter) => !holdsFilm(letter), again)
const films = newLane((letter) => holdsFilm(letter) && !waitsForWifi(letter), again)
let forgetWifi = () => {}

/** Sends what waits: what is small first, then the films, which nothing waits for. Gives how the small ones went. */
export async function send(): Promise<Sending> {
  const waiting = (await lettersOf(owner)).filter(({ state }) => state === 'waiting')
  if (waiting.length > 0) keepForLong()
  const sending = await small()
  if (waiting.some(holdsFilm) && !sending.isCut) void films()
  forgetWifi()
  if (waiting.some(waitsForWifi)) forgetWifi = onWifi(again)
  return sending
}

const marks = async () => import('./given/mark-fields.ts')

/** Leaves this device, as its person pressed it. */
export const leave: Sender['leave'] = (form) =>
  leaveBy(form, { mayLeave: () => mayLeave(form), leaveWithout: () => leaveWithout(words) })

/** Marks the field that keeps a form from being written down. */
export const markFault: Sender['markFault'] = async (form, sentence) =>
  (await marks()).markFault(form, sentence)

closeWhenLeft()
void clearPagesOfOthers()
onLetters(tellRefused)
addEventListener('online', () => void send())
document.addEventListener('visibilitychange', () => document.hidden || void send())
void dropOld()
void send()
if (document.querySelector('form[data-act]')) marks().catch(() => {}) // it is here when the network is not

/** What was kept a day before this page was written, both by our clock, has nothing to tell it. */
async function dropOld(): Promise<void> {
  const served = Date.parse(document.querySelector<HTMLElement>('[data-served]')?.dataset['served'] ?? '')
  for (const letter of await lettersOf(owner))
    if (letter.state === 'kept' && served - (letter.keptAt ?? served) > DAY_MS) await dropLetter(letter)
}

/** True when nothing waits, or when the person, told what waits, leaves all the same: it stays here, and leaves when they come back. */
async function mayLeave(form: HTMLFormElement): Promise<boolean> {
  const count = (await lettersOf(owner)).filter(({ state }) => state !== 'kept').length
  if (count === 0 || form.dataset['told']) return true
  form.dataset['told'] = 'yes'
  const said = document.createElement('p')
  said.setAttribute('role', 'alert')
  said.textContent = words.notLeft(count)
  form.prepend(said)
  const button = form.querySelector('button')
  if (button) button.textContent = words.leaveAnyway
  said.scrollIntoView({ block: 'center' })
  void send()
  return false
}

/** Said on top of the pages that have no badge, with the way to where it is dealt with. */
function tellRefused({ letters }: Told): void {
  document.querySelector('[data-island="refused-elsewhere"]')?.remove()
  const refused = letters.find(({ state, note }) => state === 'refused' && note['page'] !== location.pathname)
  if (!refused || document.querySelector('template[data-island="badge"]')) return
  const said = document.createElement('div')
  said.className = 'notice'
  said.dataset['island'] = 'refused-elsewhere'
  said.innerHTML = '<div class="alert late" role="alert"><b></b><a></a></div>'
  const { says, at, page = '/' } = refused.note
  said.querySelector('b')?.append(`${says}, ${at}${words.colon}${refused.why}`)
  const way = said.querySelector('a')
  way?.setAttribute('href', page)
  way?.append(words.seeIt)
  document.querySelector('main')?.prepend(said)
}
