// A film leaves in pieces while the rest of its form is filled, made smaller first where the device can; it waits for a network, and for the page
// to be opened again. `data-film` says where pieces are sent, and holds the boxes of the file, what is said meanwhile, and its buttons.
import { keepFilm, waitingFilm, type WaitingFilm } from './film/waiting-film.ts'
import { pictureOf } from './film/picture-of.ts'
import { newSending, type Sending } from './film/send-pieces.ts'

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
  let isWanted = false

  const say = (name: string) => {
    show('leaving', true)
    for (const one of place.querySelectorAll<HTMLElement>('[data-says]'))
      one.hidden = one.dataset['says'] !== name
    show('pause', name === 'leaves' || name === 'noNetwork')
    show('goOn', name === 'paused')
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
      hear: {
        begun: (url) => void keepFilm({ ...film, url }),
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
    show('leaving', false)
    const told = island('refused')
    if (told) told.textContent = sentence
    show('refused', sentence !== '')
  }

  async function take(file: File): Promise<void> {
    if (sending) sending.hold()
    show('waits', false)
    show('refused', false)
    say('smaller')
    fill(0)
    const preparing: Sending = { go: () => undefined, hold: () => undefined }
    sending = preparing // the form waits for it already
    givePicture(await pictureOf(file))
    const bytes = await smaller(file)
    if (sending !== preparing) return // another one was chosen
    const film: WaitingFilm = { bytes, name: file.name, url: '', isWhole: false }
    await keepFilm(film)
    send(film)
  }

  async function smaller(file: File): Promise<Blob> {
    if (!('VideoEncoder' in window)) return file
    return import('./film/make-smaller.ts')
      .then(({ makeSmaller }) => makeSmaller(file, fill))
      .catch(() => file)
  }

  function givePicture(picture: Blob | undefined): void {
    const box = place.querySelector<HTMLInputElement>('input[name="picture"]')
    if (!picture || !box || !('DataTransfer' in window)) return
    const given = new DataTransfer()
    given.items.add(new File([picture], 'image.jpg', { type: 'image/jpeg' }))
    box.files = given.files
  }

  for (const box of boxes)
    box.addEventListener('change', () => {
      const file = box.files && box.files[0]
      if (file) void take(file)
    })
  form.addEventListener('submit', (event) => {
    if (!sending) return
    event.preventDefault()
    isWanted = true
    place.scrollIntoView()
  })
  if (pause) pause.addEventListener('click', () => sending && (sending.hold(), say('paused')))
  const goOn = island('goOn')
  if (goOn) goOn.addEventListener('click', () => sending && sending.go())
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
        send(film)
      })
    if (forget)
      forget.addEventListener('click', () => {
        show('waits', false)
        void keepFilm(undefined)
      })
  }
}
