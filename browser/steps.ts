// While a film is watched: a press writes its time where a step begins, with the picture where it stands; a step leads there without the page
// being asked for again.
import { drawn } from './film/drawn.ts'
import { timeWords } from './film/running-time.ts'
import { putIn } from './given/put-in.ts'

const film = document.querySelector<HTMLVideoElement>('#film')
if (film) prepare(film)

function prepare(film: HTMLVideoElement): void {
  const pictures = document.querySelector<HTMLElement>('[data-island="frame"]')
  const taken = pictures && preparePictures(film, pictures)
  for (const place of document.querySelectorAll<HTMLElement>('[data-island="now"]')) {
    place.hidden = false
    place.addEventListener('click', () => {
      film.pause()
      const time = document.querySelector<HTMLInputElement>(`[name="${place.dataset['of']}"]`)
      const next = document.querySelector<HTMLInputElement>(`[name="${place.dataset['then']}"]`)
      if (time) time.value = written(film.currentTime)
      if (taken) void taken()
      if (next) next.focus()
    })
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-seek]'))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      film.currentTime = Number(link.dataset['seek'])
      film.scrollIntoView()
    })
  // what a browser recorded says where it ends once it is asked for its end
  const findEnd = () => {
    if (film.duration !== Infinity || film.currentTime > 0) return
    film.addEventListener('durationchange', () => (film.currentTime = 0), { once: true })
    film.currentTime = 1e9
  }
  if (film.readyState > 0) findEnd()
  else film.addEventListener('loadedmetadata', findEnd)
}

/** The picture where the film stands takes the place of a photo that one would have chosen; a photo chosen after it takes its own. */
function preparePictures(film: HTMLVideoElement, place: HTMLElement): (() => Promise<void>) | undefined {
  const form = place.closest('form')
  const box = form && form.querySelector<HTMLInputElement>('input[type="file"]')
  const from = form && form.querySelector<HTMLInputElement>('input[name="from"]')
  const shown = place.querySelector<HTMLImageElement>('[data-frame]')
  if (!form || !box || !from || !shown || !('DataTransfer' in window)) return undefined
  const button = place.querySelector('button')
  const show = (src: string) => {
    if (shown.src.startsWith('blob:')) URL.revokeObjectURL(shown.src)
    if (src) shown.src = src
    shown.hidden = src === ''
  }
  const take = async () => {
    const picture = film.readyState > 1 ? await drawn(film) : undefined
    if (!picture || !putIn(box, picture)) return
    from.value = 'film'
    show(URL.createObjectURL(picture))
  }
  place.hidden = false
  if (button) button.addEventListener('click', () => void take())
  box.addEventListener('change', () => {
    from.value = ''
    show('')
  })
  return take
}

/** To the tenth, as the field is read. */
function written(time_s: number): string {
  const tenths = Math.round(time_s * 10)
  const rest = tenths % 10
  return timeWords(Math.floor(tenths / 10)) + (rest ? `,${rest}` : '')
}
