/** The button plays what somebody recorded, and says whether it sounds: the controls of the page do the same. */
export function play(recording: HTMLAudioElement, button: HTMLButtonElement, silence: () => void): void {
  button.addEventListener('click', () => {
    silence()
    if (recording.paused) recording.play().catch(() => {})
    else recording.pause()
  })
  const say = () => button.setAttribute('aria-pressed', String(!recording.paused && !recording.ended))
  for (const event of ['play', 'pause', 'ended']) recording.addEventListener(event, say)
}
