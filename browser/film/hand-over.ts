import { changeLetter } from '../letters/change-letter.ts'
import type { FilmSent } from '../letters/send-film.ts'
import { part, say } from '../offline/bar.ts'
import { letterOf, takePlaceOfRefused } from '../offline/letter.ts'
import { keepLetter, lettersOf, type Letter } from '../offline/outbox.ts'
import { owner } from '../offline/owner.ts'
import { flush, onLetters, tell, type Told } from '../offline/post.ts'
import { tellFault } from '../offline/tell-fault.ts'
import type { WaitingFilm } from './waiting-film.ts'

type Page = { say: (state: string) => void; fill: (share: number) => void; giveBack: () => void }
export type HandOver = {
  /** 'missing' is said to the person; 'no place' is for the page to send, as long as it is open. */
  take: (film: WaitingFilm, isForWifi: boolean) => Promise<'taken' | 'missing' | 'no place'>
  hasIt: () => boolean
  /** It waits for the Wi-Fi no more. */
  goOn: () => void
}

/** The form and its film wait with what else does on this device, and leave by themselves; the page still says how far they are. */
export function prepareHandOver(form: HTMLFormElement, page: Page): HandOver {
  const root = form.closest<HTMLElement>('.own-space')
  let letter: Letter | undefined
  let isTaking = false
  let filled: HTMLElement[] = []

  /** What was filled is hidden while it waits and leaves; how far it is stays. */
  function hide(isHidden: boolean): void {
    const [told, said, leaving] = [part(document, 'given'), part(document, 'said'), part(form, 'leaving')]
    if (told) told.hidden = !isHidden
    if (said) said.hidden = true
    for (const one of filled) one.hidden = false
    filled = isHidden ? besides(leaving) : []
    for (const one of filled) one.hidden = true
    if (isHidden) scrollTo(0, 0)
  }

  /** All that is seen of the form but one of its parts. */
  const besides = (kept: Element | null): HTMLElement[] =>
    [form, ...form.querySelectorAll('[data-lift], [data-film]')]
      .reduce<Element[]>((all, { children }) => all.concat(Array.from(children)), [])
      .filter((one): one is HTMLElement => one instanceof HTMLElement && !one.hidden && !one.contains(kept))

  const mark = async ({ errors }: Letter) => (await import('../trainee/anew.ts')).markFields(form, errors)

  function hear({ letters, sending }: Told): void {
    const known = letter && letters.find(({ act }) => act === (letter && letter.act))
    if (!known || !root) return
    if (known.state === 'kept') location.assign(`${form.dataset['next']}/${known.act}`)
    else if (known.state === 'refused') {
      letter = undefined
      hide(false)
      page.giveBack()
      say(root, known.why || '')
      void mark(known)
    } else if (sending && sending.isCut) page.say('noNetwork')
  }

  async function take(film: WaitingFilm, isForWifi: boolean): ReturnType<HandOver['take']> {
    if (!root) return 'no place'
    const { scope = '', served = '', full = '' } = root.dataset
    const written = letterOf(form, { owner, served, page: `${scope}/envois` })
    if (typeof written === 'string') {
      tellFault(root, form, written)
      return 'missing'
    }
    hold(written, film)
    const { film: pieces = '' } = form.querySelector<HTMLElement>('[data-film]')?.dataset ?? {}
    Object.assign(written.note, { pieces, wifi: isForWifi ? 'yes' : '' })
    try {
      takePlaceOfRefused(written, await lettersOf(owner))
      await keepLetter(written)
    } catch {
      say(root, full)
      return 'no place'
    }
    letter = written
    hide(true)
    page.say(isForWifi ? 'waitsWifi' : navigator.onLine ? 'leaves' : 'noNetwork')
    void tell().then(flush)
    return 'taken'
  }

  /** How far the one that was given is, whichever page sends it. */
  addEventListener('beffroi:film', (event) => {
    if (!(event instanceof CustomEvent)) return
    const { act, bytes, all }: FilmSent = event.detail
    if (!letter || act !== letter.act) return
    page.say('leaves')
    page.fill(bytes / all)
  })
  onLetters(hear)

  return {
    hasIt: () => isTaking || letter !== undefined,
    take: async (film, isForWifi) => {
      isTaking = true
      return take(film, isForWifi).finally(() => (isTaking = false))
    },
    goOn: () => {
      if (!letter) return
      letter.note['wifi'] = ''
      void changeLetter(letter, { note: letter.note }).then(flush)
    },
  }
}

/** The film leaves in pieces: the form carries it by another name than that of a file which comes whole. */
function hold(letter: Letter, { bytes, name, url, isWhole }: WaitingFilm): void {
  const { fields, note } = letter
  letter.fields = fields.filter(([field]) => field !== 'file' && field !== 'sending')
  letter.fields.push(['film', asFilm(bytes)])
  const sending = isWhole ? url.slice(url.lastIndexOf('/') + 1) : ''
  Object.assign(note, { name, url, sending })
}

/** Some devices do not say what they chose: it leaves after what is small all the same. */
const asFilm = (bytes: Blob): Blob =>
  bytes.type.startsWith('video/') ? bytes : bytes.slice(0, bytes.size, 'video/mp4')
