const WIDEST = 640

/** The picture at which a film stands; none where this device cannot draw it. */
export const drawn = (film: HTMLVideoElement): Promise<Blob | undefined> =>
  new Promise((done) => {
    const { videoWidth, videoHeight } = film
    const scale = Math.min(1, WIDEST / Math.max(videoWidth, videoHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(videoWidth * scale)
    canvas.height = Math.round(videoHeight * scale)
    const paper = canvas.getContext('2d')
    if (!paper || canvas.width === 0) return done(undefined)
    paper.drawImage(film, 0, 0, canvas.width, canvas.height)
    canvas.toBlob((picture) => done(picture || undefined), 'image/jpeg', 0.8)
  })
