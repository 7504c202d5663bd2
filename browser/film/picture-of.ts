const WIDEST = 640
const PATIENCE_MS = 8_000

/** A picture of a film, from its first seconds, to stand for it; none where this device cannot show it. */
export function pictureOf(film: Blob): Promise<Blob | undefined> {
  const video = document.createElement('video')
  const src = URL.createObjectURL(film)
  const picture = new Promise<Blob | undefined>((done) => {
    setTimeout(() => done(undefined), PATIENCE_MS)
    video.addEventListener('error', () => done(undefined))
    video.addEventListener('loadeddata', () => (video.currentTime = Math.min(1, (video.duration || 0) / 3)))
    video.addEventListener('seeked', () => draw(video, done))
    video.muted = true
    video.setAttribute('playsinline', '')
    video.preload = 'auto'
    video.src = src
  })
  const leave = () => {
    video.removeAttribute('src')
    URL.revokeObjectURL(src)
  }
  return picture.then((drawn) => (leave(), drawn))
}

function draw(video: HTMLVideoElement, done: (drawn: Blob | undefined) => void): void {
  const { videoWidth, videoHeight } = video
  const scale = Math.min(1, WIDEST / Math.max(videoWidth, videoHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  const paper = canvas.getContext('2d')
  if (!paper || canvas.width === 0) return done(undefined)
  paper.drawImage(video, 0, 0, canvas.width, canvas.height)
  canvas.toBlob((drawn) => done(drawn || undefined), 'image/jpeg', 0.8)
}
