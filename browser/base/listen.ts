/** Reveals the "Écouter" buttons where the device has a voice: one in a card reads the card, another the sentences of the page. */
export function prepareListening(): void {
  const voice = globalThis.speechSynthesis
  if (!voice) return
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.listen[hidden]')) {
    button.hidden = false
    button.setAttribute('aria-pressed', 'false')
    button.addEventListener('click', () => toggle(voice, button))
  }
  // A page that goes away keeps speaking otherwise.
  addEventListener('pagehide', () => voice.cancel())
}

function toggle(voice: SpeechSynthesis, button: HTMLButtonElement): void {
  const speaking = button.getAttribute('aria-pressed') === 'true'
  voice.cancel()
  for (const other of document.querySelectorAll('button.listen[aria-pressed]'))
    other.setAttribute('aria-pressed', 'false')
  button.setAttribute('aria-pressed', String(!speaking))
  if (speaking) return
  const sentences = readable(button.closest<HTMLElement>('article') ?? document.querySelector('main'))
  for (const [index, sentence] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(sentence)
    const { lang } = document.documentElement
    utterance.lang = lang === 'fr' ? 'fr-FR' : lang
    utterance.rate = 0.9
    if (index === sentences.length - 1) utterance.onend = () => button.setAttribute('aria-pressed', 'false')
    voice.speak(utterance)
  }
}

/** Block by block: long texts said at once are cut by some phones. */
function readable(part: HTMLElement | null): string[] {
  const blocks =
    part?.querySelectorAll<HTMLElement>('h1, h2, h3, p, li, dt, dd, legend, label, th, td, [data-read]') ?? []
  return [...blocks]
    .filter((block) => block.offsetParent !== null && !block.querySelector('p, li, h2, h3, td, [data-read]'))
    .map((block) => block.innerText.trim())
    .filter(Boolean)
}
