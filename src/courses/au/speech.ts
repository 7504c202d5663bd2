import { button } from './element.ts'
import { icons } from './icons.ts'
import type { AuSentences } from './sentences.fr.ts'

/** The button that reads the page with the French voice of the phone; hidden as long as there is none. */
export type Reader = { button: HTMLButtonElement; hush(): void }

export function openReader(page: () => string[], say: AuSentences): Reader {
  const machine = typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis
  let speaking = false
  const made = button(say.listen, 'listen', () => (speaking ? hush() : speak()), icons.listen)
  made.hidden = true

  const show = (now: boolean) => {
    speaking = now
    const word = made.querySelector('span:last-child')
    if (word) word.textContent = now ? say.silence : say.listen
  }
  const voice = () => machine?.getVoices().find(({ lang }) => /^fr\b/i.test(lang.replace('_', '-')))
  const look = () => {
    made.hidden = !voice()
  }
  const hush = () => {
    if (speaking) machine?.cancel()
    show(false)
  }
  const speak = () => {
    const french = voice()
    if (!machine || !french) return
    machine.cancel()
    page().forEach((sentence, i, all) => {
      const said = new SpeechSynthesisUtterance(sentence)
      said.voice = french
      said.lang = 'fr-FR'
      said.rate = 0.9
      if (i === all.length - 1) said.addEventListener('end', () => show(false))
      machine.speak(said)
    })
    show(true)
  }
  look()
  machine?.addEventListener?.('voiceschanged', look)
  return { button: made, hush }
}
