// A film leaves in pieces while the rest of its form is filled, made smaller first where the device can; it waits for a network, and for the page
// to be opened again. `data-film` says where pieces are sent, and holds the boxes of the file, what is said meanwhile, and its buttons.
import { beginsAsFilm } from './film/begins-as-film.ts'
import { prepareCamera } from './film/camera.ts'
import { prepareCutting } from './film/cutting.ts'
import type { Span } from './film/make-smaller.ts'
import { lettersFirst } from './film/letters-first.ts'
import { keepFilm, waitingFilm, type WaitingFilm } from './film/waiting-film.ts'
import { putIn } from './film/drawn.ts'
import { pictureOf } from './film/picture-of.ts'
import { dropSending, newSending, type Sending } from './film/send-pieces.ts'
import { mayCost, onWifi } from './film/wifi.ts'

const place = document.querySelector<HTMLElement>('[data-film]')
const form = place && place.closest('form')
if (place && form) prepare(place, form)

function prepare(place: HTMLElement, form: HTMLFormElement): void {
  const island = (name: string) => place.querySelector<HTMLElement>(`[data-island="${name}"]`)
  const show = (name: string, seen: boolean) => {
    const part = island(name)
    if (part) part.hidden = !seen
  }
  const boxes = [...place.querySelectorAll<HTMLInputElement>('input[type="file"]:not([hidden])')]
  const bar = place.querySelector('progress')
  const pause = island('pause')
  const field = place.querySelector<HTMLInputElement>('input[name="sending"]')
  let sending: Sending | undefined
  let chosen: File | undefined
  let sentTo = ''
  const cutter = island('cutting')
  const cutting = cutter && prepareCutting(cutter, (span) => chosen && void take(chosen, span))
  let isWanted = false

  const say = (name: string) => {
    show('leaving', true)
    for (const one of place.querySelectorAll<HTMLElement>('[data-says]'))
      one.hidden = one.dataset['says'] !== name
    show('pause', name === 'leaves' || name === 'noNetwork')
    show('wifi', (name === 'leaves' || name === 'noNetwork') && mayCost())
    show('goOn', name === 'paused' || name === 'waitsWifi')
  }
  const fill = (share: number) => {
    if (bar) bar.value = Math.round(share * 100)
  }

  /** Sends it, from where it stopped; the form follows when its button was pressed meanwhile. */
  function send(film: WaitingFilm): void {
    say('leaves')
    sending = newSending(film.bytes, {
      to: place.dataset['film'] || '',
      name: film.name,
      url: film.url,
      before: lettersFirst,
      hear: {
        begun: (url) => {
          sentTo = url
          void keepFilm({ ...film, url })
        },
        sent: (bytes) => {
          say('leaves')
          fill(bytes / film.bytes.size)
        },
        cut: () => say('noNetwork'),
        refused: (sentence) => refuse(sentence),
        whole: (url) => {
          say('arrived')
          fill(1)
          if (field) field.value = url.slice(url.lastIndexOf('/') + 1)
          void keepFilm({ ...film, url, isWhole: true })
          for (const box of boxes) box.disabled = true
          sending = undefined
          if (isWanted) form.submit()
        },
      },
    })
    sending.go()
  }

  function refuse(sentence: string): void {
    sending = undefined
    isWanted = false
    void keepFilm(undefined)
    for (const box of boxes) box.value = '' // what is refused does not leave with the form: it would be lost with it
    show('leaving', false)
    const told = island('refused')
    if (told) told.textContent = sentence
    show('refused', sentence !== '')
  }

  async function take(file: File, span?: Span): Promise<void> {
    if (sending) sending.hold()
    for (const name of ['waits', 'refused', 'cannotCut']) show(name, false)
    if (field) field.value = ''
    if (sentTo) dropSending(sentTo)
    sentTo = ''
    if (!span) offerCutting(file)
    say('smaller')
    fill(0)
    const preparing: Sending = { go: () => undefined, hold: () => undefined }
    sending = preparing // the form waits for it already
    if (!span) await givePictureOf(file, preparing)
    const bytes = await smaller(file, span)
    if (span) await givePictureOf(bytes, preparing) // what was cut is not seen there either
    const isFilm = await beginsAsFilm(bytes)
    if (sending !== preparing) return // another one was chosen
    if (!isFilm) return refuse(place.dataset['noFilm'] || '')
    const film: WaitingFilm = { bytes, name: file.name, url: '', isWhole: false }
    await keepFilm(film)
    send(film)
  }

  /** A device that cannot cut says so, and the film leaves whole. */
  async function smaller(file: File, span?: Span): Promise<Blob> {
    const whole = () => (show('cannotCut', !!span), file)
    if (!('VideoEncoder' in window)) return whole()
    return import('./film/make-smaller.ts')
      .then(({ makeSmaller }) => makeSmaller(file, fill, span))
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
    if (!sending && !isFilming) return
    event.preventDefault()
    isWanted = !isFilming
    place.scrollIntoView()
  })
  if (pause) pause.addEventListener('click', () => sending && (sending.hold(), say('paused')))
  const goOn = island('goOn')
  let forgetWifi = () => {}
  const go = () => {
    forgetWifi()
    if (sending) sending.go()
  }
  if (goOn) goOn.addEventListener('click', go)
  const wifi = island('wifi')
  if (wifi)
    wifi.addEventListener('click', () => {
      if (!sending) return
      sending.hold()
      say('waitsWifi')
      forgetWifi()
      forgetWifi = onWifi(go)
    })
  void offerWaiting()

  /** What did not leave the last time the page was open. */
  async function offerWaiting(): Promise<void> {
    const film = await waitingFilm()
    if (!film || sending) return
    show('waits', true)
    const resume = island('resume')
    const forget = island('forget')
    if (resume)
      resume.addEventListener('click', () => {
        show('waits', false)
        void pictureOf(film.bytes).then(givePicture)
        send(film)
      })
    if (forget)
      forget.addEventListener('click', () => {
        show('waits', false)
        void keepFilm(undefined)
      })
  }
}
