// "Écouter": shown where this device has a voice for the language of the page, or where somebody recorded what it says.
// It comes after the page, and before the press: some phones only speak from inside one.
import { play } from './listen/play.ts'
import { cut } from './listen/cut.ts'
import { readPage, readPart } from './listen/read.ts'
import { speak, silence } from './listen/speak.ts'
import { languageOf, whenVoices } from './listen/voices.ts'

const buttons = document.querySelectorAll<HTMLButtonElement>('button.listen')
const recording = document.querySelector<HTMLAudioElement>('audio[data-listen]')
const language = languageOf(document.documentElement)

const show = (button: HTMLButtonElement) => {
  if (!button.hidden) return
  button.hidden = false
  press(button, false)
}
const press = (button: HTMLButtonElement, on: boolean) => button.setAttribute('aria-pressed', String(on))
const isPressed = (button: HTMLButtonElement) => button.getAttribute('aria-pressed') === 'true'
const releaseAll = () => buttons.forEach((button) => press(button, false))

for (const button of buttons) {
  const card = button.closest<HTMLElement>('article')
  if (recording && !card) {
    show(button)
    play(recording, button, silence)
  } else
    button.addEventListener('click', () => {
      const speaking = isPressed(button)
      silence()
      if (recording) recording.pause()
      releaseAll()
      if (speaking) return
      press(button, true)
      const sentences = card ? readPart(card) : readPage(button.dataset['then'] ?? '')
      speak(cut(sentences), releaseAll)
    })
}
// Without a voice the button gives its place to what waits.
whenVoices(
  language,
  () => buttons.forEach(show),
  () => buttons.forEach((one) => one.classList.remove('held')),
)
// A page that goes away keeps speaking otherwise.
addEventListener('pagehide', () => {
  silence()
  releaseAll()
})
