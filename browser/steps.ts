// While a film is watched: a press writes its time where a step begins, and a step leads there without the page being asked for again.
const film = document.querySelector('video')
if (film) prepare(film)

function prepare(film: HTMLVideoElement): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-island="now"]')) {
    place.hidden = false
    place.addEventListener('click', () => {
      film.pause()
      const time = document.querySelector<HTMLInputElement>(`[name="${place.dataset['of']}"]`)
      const next = document.querySelector<HTMLInputElement>(`[name="${place.dataset['then']}"]`)
      if (time) time.value = written(film.currentTime)
      if (next) next.focus()
    })
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-seek]'))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      film.currentTime = Number(link.dataset['seek'])
      film.scrollIntoView()
    })
}

function written(time_s: number): string {
  const tenths = Math.round(time_s * 10)
  const seconds = Math.floor((tenths % 600) / 10)
  const rest = tenths % 10
  return `${Math.floor(tenths / 600)}:${seconds < 10 ? '0' : ''}${seconds}${rest ? `,${rest}` : ''}`
}
