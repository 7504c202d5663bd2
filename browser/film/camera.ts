// Films in the page, where the device can: one sees what the camera sees, begins, stops, looks at it, keeps it or films again. Without a camera,
// refused, or on an engine that cannot, the box of the file stays, which opens the camera of the telephone.
import { timeWords } from './running-time.ts'

const kinds = [
  'video/mp4;codecs=avc1.42E01E,mp4a.40.2',
  'video/webm;codecs=vp8,opus',
  'video/webm',
  'video/mp4',
]
// What makeSmaller asks for: what is filmed here leaves as it is.
const BITS = { videoBitsPerSecond: 1_800_000, audioBitsPerSecond: 96_000 }
const WIDE = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }

export type Camera = {
  /** Called when the form is sent: stops what is being filmed, keeps what was. True when the form has to wait for who looks at it. */
  finish: () => boolean
  close: () => void
}
type Hooks = {
  keep: (film: File) => void
  /** What was filmed and is not chosen yet waits on the device: nothing is lost with the page. */
  hold: (film: File | undefined) => void
}

/** Undefined where this engine cannot film. */
export function prepareCamera(place: HTMLElement, { keep, hold }: Hooks): Camera | undefined {
  const can = 'MediaRecorder' in window && 'isTypeSupported' in MediaRecorder && !!navigator.mediaDevices
  const kind = can ? kinds.find((one) => MediaRecorder.isTypeSupported(one)) : undefined
  if (!kind) return undefined
  const part = (name: string) => place.querySelector<HTMLElement>(`[data-island="${name}"]`)
  const show = (...seen: string[]) => {
    for (const name of ['shut', 'ready', 'filming', 'filmed', 'viewed', 'notAllowed', 'noCamera']) {
      const one = part(name)
      if (one) one.hidden = !seen.includes(name)
    }
    const next = seen[0] && part(seen[0])
    const button = next && next.querySelector('button')
    if (button && seen[0] !== 'shut') button.focus()
  }
  const press = (name: string, done: () => void) => {
    const one = part(name)
    if (one) one.addEventListener('click', done)
  }
  const finder = place.querySelector<HTMLVideoElement>('[data-island="viewed"] video')
  const player = place.querySelector<HTMLVideoElement>('[data-island="filmed"] video')
  const clock = place.querySelector<HTMLElement>('[data-clock]')
  const limit_s = Number(place.dataset['limit'])
  let seen: MediaStream | undefined
  let recorder: MediaRecorder | undefined
  let filmed: File | undefined
  let isAsking = false // the browser asks the person first: pressed again meanwhile, a second camera would stay open, unseen

  const isFilming = () => !!recorder && recorder.state === 'recording'
  const stop = () => recorder && isFilming() && recorder.stop()

  function leave(): void {
    if (seen) for (const track of seen.getTracks()) track.stop()
    seen = undefined
    if (finder) finder.srcObject = null
  }

  async function open(): Promise<void> {
    if (isAsking) return
    isAsking = true
    drop()
    try {
      seen = await ask()
      if (finder) {
        finder.srcObject = seen
        void finder.play().catch(() => undefined)
      }
      show('ready', 'viewed')
    } catch (cause) {
      const isRefused = cause instanceof DOMException && cause.name === 'NotAllowedError'
      show('shut', isRefused ? 'notAllowed' : 'noCamera')
    }
    isAsking = false
  }

  function film(): void {
    if (!seen || isFilming()) return
    const pieces: Blob[] = []
    const mine = new MediaRecorder(seen, { mimeType: kind || '', ...BITS })
    recorder = mine
    const begun = Date.now()
    const tick = () => {
      const whole = Math.floor((Date.now() - begun) / 1000)
      if (clock) clock.textContent = timeWords(whole)
      if (whole >= limit_s) stop()
    }
    tick()
    const ticking = setInterval(tick, 250)
    mine.addEventListener('dataavailable', ({ data }) => void pieces.push(data))
    mine.addEventListener('stop', () => {
      clearInterval(ticking)
      leave()
      const type = (kind || '').replace(/;.*/, '')
      look(new File(pieces, type === 'video/mp4' ? 'film.mp4' : 'film.webm', { type }))
    })
    mine.start(1_000)
    show('filming', 'viewed')
  }

  function look(film: File): void {
    filmed = film
    hold(film)
    if (player) player.src = URL.createObjectURL(film)
    show('filmed')
  }

  function drop(): void {
    if (!filmed) return
    filmed = undefined
    hold(undefined)
    if (player) {
      URL.revokeObjectURL(player.src)
      player.removeAttribute('src')
    }
  }

  function give(): void {
    const film = filmed
    filmed = undefined
    show('shut')
    if (film) keep(film)
  }

  press('shut', () => void open())
  press('begin', film)
  press('shutAgain', () => (leave(), show('shut')))
  press('filming', () => void stop())
  press('keepFilmed', give)
  press('again', () => void open())
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', () => document.hidden && void stop())
  show('shut')
  place.hidden = false
  return {
    finish: () => {
      const waits = isFilming()
      stop()
      if (filmed) give()
      return waits
    },
    close: () => (leave(), show('shut')),
  }
}

/** A device without a microphone films all the same. */
async function ask(): Promise<MediaStream> {
  const { mediaDevices } = navigator
  return mediaDevices
    .getUserMedia({ video: WIDE, audio: true })
    .catch((cause: unknown) =>
      cause instanceof DOMException && cause.name === 'NotFoundError'
        ? mediaDevices.getUserMedia({ video: WIDE })
        : Promise.reject(cause),
    )
}
