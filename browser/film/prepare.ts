// A film leaves in pieces while the rest of its form is filled, made smaller first where the device can. Once its button is pressed, both wait
// with what else does (letters.ts), and leave by themselves; before, the film waits for the page to be opened again. `data-film` says where pieces
// are sent, and holds the boxes of the file, what is said meanwhile, and its buttons.
import { beginsAsFilm } from './begins-as-film.ts'
import { prepareCamera } from './camera.ts'
import { prepareCutting } from './cutting.ts'
import type { Span } from './make-smaller.ts'
import { lettersFirst } from './letters-first.ts'
import { keepFilm, type WaitingFilm } from './waiting-film.ts'
import { putIn } from '../given/put-in.ts'
import { prepareHandOver } from './hand-over.ts'
import { offerWaiting } from './offer-waiting.ts'
import { panelOf } from './panel.ts'
import { pictureOf } from './picture-of.ts'
import { dropSending, newSending, type Sending } from './send-pieces.ts'
import { onWifi } from './wifi.ts'

const place = document.querySelector<HTMLElement>('[data-film]')
const form = place && place.closest('form')
if (place && form) prepare(place, form)

function prepare(place: HTMLElement, form: HTMLFormElement): void {
  const panel = panelOf(place)
  const { island, show } = panel
  const boxes = [...place.querySelectorAll<HTMLInputElement>('input[type="file"]:not([hidden])')]
  const field = place.querySelector<HTMLInputElement>('input[name="sending"]')
  const { film: to = '', noFilm = '', most = '', tooLarge = '' } = place.dataset
  const { noneSays = '' } = form.dataset
  let sending: Sending | undefined
  let chosen: File | undefined
  let sentTo = ''
  const cutter = island('cutting')
  const cutting = cutter && prepareCutting(cutter, (span) => chosen && void take(chosen, span))
  let isWanted = false
  let isForWifi = false
  /** Why the last one was refused: it stays true until another is chosen. */
  let why = ''
  /** The one that leaves, or has left, until it is given over with its form. */
  let leaving: WaitingFilm | undefined
  let given: WaitingFilm | undefined
  const outbox = prepareHandOver(form, {
    say: (state) => panel.say(state, true),
    fill: panel.fill,
    giveBack: () => {
      leaving = given && Object.assign({}, given, { url: '', isWhole: false }) // from its first piece
      show('leaving', false)
    },
  })

  /** Sends it, from where it stopped; the form follows when its button was pressed meanwhile. */
  function send(film: WaitingFilm): void {
    leaving = film
    isForWifi = false
    panel.say('leaves')
    sending = newSending(film.bytes, {
      to,
      name: film.name,
      url: film.url,
      before: lettersFirst,
      hear: {
        begun: (url) => {
          sentTo = film.url = url
          void keepFilm(film)
        },
        sent: (bytes) => {
          panel.say('leaves')
          panel.fill(bytes / film.bytes.size)
        },
        cut: () => panel.say('noNetwork'),
        refused: (sentence) => refuse(sentence),
        whole: (url) => {
          panel.say('arrived')
          panel.fill(1)
          if (field) field.value = url.slice(url.lastIndexOf('/') + 1)
          Object.assign(film, { url, isWhole: true })
          void keepFilm(film)
          for (const box of boxes) box.disabled = true
          sending = undefined
          if (isWanted) form.submit()
        },
      },
    })
    sending.go()
  }

  function refuse(sentence: string): void {
    sending = leaving = undefined
    isWanted = false
    void keepFilm(undefined)
    for (const box of boxes) box.value = '' // what is refused does not leave with the form: it would be lost with it
    for (const name of ['leaving', 'cutting']) show(name, false)
    panel.tell((why = sentence))
  }

  async function take(file: File, span?: Span): Promise<void> {
    if (outbox.hasIt()) return
    if (sending) sending.hold()
    for (const name of ['waits', 'refused', 'cannotCut']) show(name, false)
    if (field) field.value = why = ''
    if (sentTo) dropSending(sentTo)
    sentTo = ''
    if (!span) offerCutting(file)
    panel.say('smaller')
    panel.fill(0)
    const preparing: Sending = { go: () => undefined, hold: () => undefined }
    sending = preparing // the form waits for it already
    leaving = undefined
    if (!span) await givePictureOf(file, preparing)
    const bytes = await smaller(file, span)
    if (span) await givePictureOf(bytes, preparing) // what was cut is not seen there either
    const isFilm = await beginsAsFilm(bytes)
    if (sending !== preparing) return // another one was chosen
    if (!isFilm) return refuse(noFilm)
    if (bytes.size > Number(most)) return refuse(tooLarge)
    const film: WaitingFilm = { bytes, name: file.name, url: '', isWhole: false }
    await keepFilm(film)
    if (!isWanted || !(await leaveAlone(film))) send(film)
  }

  /** From now on both leave by themselves, whatever becomes of this page; false where they cannot, or where something is missing. */
  async function leaveAlone(film: WaitingFilm): Promise<boolean> {
    const taken = await outbox.take(film, isForWifi)
    isWanted = taken === 'no place'
    if (taken !== 'taken') return false
    given = film
    sending = leaving = undefined
    void keepFilm(undefined)
    return true
  }

  /** Pressed while it leaves, or once it has. What this device cannot keep leaves from here, its form behind it. */
  async function giveOver(film: WaitingFilm): Promise<void> {
    if (outbox.hasIt()) return
    const held = sending
    if (held) held.hold()
    if (await leaveAlone(film)) return
    if (held && !isForWifi) held.go()
    else if (film.isWhole && isWanted) form.submit()
  }

  /** A device that cannot cut says so, and the film leaves whole. */
  async function smaller(file: File, span?: Span): Promise<Blob> {
    const whole = () => (show('cannotCut', !!span), file)
    if (!('VideoEncoder' in window)) return whole()
    return import('./make-smaller.ts')
      .then(({ makeSmaller }) => makeSmaller(file, panel.fill, span))
      .catch(whole)
  }

  async function givePictureOf(film: Blob, preparing: Sending): Promise<void> {
    const picture = await pictureOf(film)
    if (sending === preparing) givePicture(picture)
  }

  function offerCutting(file: File): void {
    chosen = file
    if (cutting) cutting.offer(file)
  }

  function givePicture(picture: Blob | undefined): void {
    if (picture) putIn(place.querySelector<HTMLInputElement>('input[name="picture"]'), picture)
  }

  for (const box of boxes)
    box.addEventListener('change', () => {
      const file = box.files && box.files[0]
      if (file && camera) camera.close()
      if (file) void take(file)
    })
  const seen = island('camera')
  const camera =
    seen &&
    prepareCamera(seen, {
      keep: (film) => void take(film),
      hold: (film) => {
        show('waits', false)
        void keepFilm(film && { bytes: film, name: film.name, url: '', isWhole: false })
      },
    })
  form.addEventListener('submit', (event) => {
    const isFilming = !!camera && camera.finish()
    const isNone = !sending && !leaving && !isFilming
    if (isNone && form.elements.namedItem('kept')) return // it came with this form before, which was refused
    event.preventDefault()
    place.scrollIntoView()
    if (isNone) return panel.tell(why || noneSays)
    isWanted = !isFilming
    if (isWanted && leaving) void giveOver(leaving)
  })

  const hold = (why: 'paused' | 'waitsWifi') => {
    if (!sending) return
    isForWifi = why === 'waitsWifi'
    sending.hold()
    panel.say(why)
  }
  let forgetWifi = () => {}
  const go = () => {
    forgetWifi()
    isForWifi = false
    if (outbox.hasIt()) outbox.goOn()
    else if (sending) sending.go()
  }
  panel.press('pause', () => hold('paused'))
  panel.press('goOn', go)
  panel.press('wifi', () => {
    hold('waitsWifi')
    forgetWifi()
    forgetWifi = onWifi(go)
  })
  const early = boxes.map((box) => box.files && box.files[0]).find((file) => file)
  if (early) void take(early) // chosen before this script was there
  void offerWaiting(panel, {
    isHere: () => !!sending,
    resume: (film) => {
      void pictureOf(film.bytes).then(givePicture)
      send(film)
    },
  })
}
