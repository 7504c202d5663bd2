import { drawn } from './drawn.ts'

const PATIENCE_MS = 8_000

/** A picture of a film, from its first seconds, to stand for it; none where this device cannot show it. */
export function pictureOf(film: Blob): Promise<Blob | undefined> {
  const video = document.createElement('video')
  const src = URL.createObjectURL(film)
  const picture = new Promise<Blob | undefined>((done) => {
    setTimeout(() => done(undefined), PATIENCE_MS)
    video.addEventListener('error', () => done(undefined))
    video.addEventListener('loadeddata', () => (video.currentTime = Math.min(1, (video.duration || 0) / 3)))
    video.addEventListener('seeked', () => done(drawn(video)))
    video.muted = true
    video.setAttribute('playsinline', '')
    video.preload = 'auto'
    video.src = src
  })
  const leave = () => {
    video.removeAttribute('src')
    URL.revokeObjectURL(src)
  }
  return picture.then((found) => (leave(), found))
}
