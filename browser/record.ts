// Records a voice in the page, where the device can: what was said takes the place of a file that one would have chosen.
// `data-record` holds the button, what is said meanwhile, the player and the box of the file; `data-limit` is in seconds.
import { timeWords } from './film/running-time.ts'

const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
const ends: [start: string, end: string][] = [
  ['audio/webm', 'webm'],
  ['audio/ogg', 'ogg'],
  ['audio/mp4', 'm4a'],
]
const BITS = 32_000

const canRecord =
  'MediaRecorder' in window &&
  'DataTransfer' in window &&
  navigator.mediaDevices !== undefined &&
  'isTypeSupported' in MediaRecorder

for (const place of document.querySelectorAll<HTMLElement>('[data-record]')) if (canRecord) prepare(place)

function prepare(place: HTMLElement): void {
  const island = (name: string) => place.querySelector<HTMLElement>(`[data-island="${name}"]`)
  const show = (name: string, seen: boolean) => {
    const part = island(name)
    if (part) part.hidden = !seen
  }
  const button = place.querySelector<HTMLButtonElement>('[data-island="recorder"] button')
  const box = place.querySelector<HTMLInputElement>('input[type="file"]')
  const kind = kinds.find((one) => MediaRecorder.isTypeSupported(one))
  const stop = island('stop')?.querySelector('button')
  const clock = place.querySelector<HTMLElement>('[data-clock]')
  if (!button || !stop || !box || !kind) return
  show('recorder', true)
  let recorder: MediaRecorder | undefined
  let isAsking = false // the browser asks the person first: pressed again meanwhile, a second one would record on, unseen
  button.addEventListener('click', () => {
    if (isAsking) return
    isAsking = true
    record()
      .catch(() => show('refused', true))
      .finally(() => (isAsking = false))
  })

  stop.addEventListener('click', () => recorder && recorder.state === 'recording' && recorder.stop())

  async function record(): Promise<void> {
    const sound = await navigator.mediaDevices.getUserMedia({ audio: true })
    const pieces: Blob[] = []
    const mine = new MediaRecorder(sound, { mimeType: kind ?? '', audioBitsPerSecond: BITS })
    recorder = mine
    mine.addEventListener('dataavailable', ({ data }) => void pieces.push(data))
    mine.addEventListener('stop', () => {
      for (const track of sound.getTracks()) track.stop()
      sayWhetherItRecords(false)
      give(new Blob(pieces, { type: kind ?? '' }))
    })
    mine.start()
    sayWhetherItRecords(true)
    letTimeRun(mine)
    const limit_s = Number(place.dataset['limit'])
    setTimeout(() => mine.state === 'recording' && mine.stop(), limit_s * 1000)
  }

  function sayWhetherItRecords(on: boolean): void {
    show('refused', false)
    show('recording', on)
    show('recorder', !on)
    show('stop', on)
    // what was pressed has left the page: the keyboard goes on from what took its place
    const next = on ? stop : button
    if (next) next.focus()
  }

  function letTimeRun(mine: MediaRecorder): void {
    const begun = performance.now()
    const tick = () => {
      const seconds = Math.floor((performance.now() - begun) / 1000)
      if (clock) clock.textContent = timeWords(seconds)
    }
    tick()
    const running = setInterval(tick, 250)
    mine.addEventListener('stop', () => clearInterval(running))
  }

  /** What was said is in the form, and can be heard again before it leaves. */
  function give(said: Blob): void {
    const [, end = 'webm'] = ends.find(([start]) => said.type.startsWith(start)) || []
    const given = new DataTransfer()
    given.items.add(new File([said], `voix.${end}`, { type: said.type }))
    if (box) box.files = given.files
    const player = place.querySelector<HTMLAudioElement>('[data-island="heard"] audio')
    if (player) player.src = URL.createObjectURL(said)
    show('heard', true)
  }
}
