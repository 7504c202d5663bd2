import type { Said } from './read.ts'
import { voiceFor } from './voices.ts'

const RATE = 0.9

type Speech = { sentences: Said[]; at: number; done: () => void }

let speech: Speech | undefined
// Held here: some engines forget, with the utterance, that somebody waits for its end.
let uttering: SpeechSynthesisUtterance | undefined

/** Says these one after the other, then tells that it is over. What has no voice here is left out. */
export function speak(sentences: Said[], done: () => void): void {
  speech = { sentences: sentences.filter(({ language }) => voiceFor(language)), at: 0, done }
  sayNext()
}

export function silence(): void {
  speech = undefined
  hush()
}

function hush(): void {
  uttering = undefined
  if ('speechSynthesis' in window && speechSynthesis) speechSynthesis.cancel()
}

function sayNext(): void {
  if (!speech || document.hidden) return
  const said = speech.sentences[speech.at]
  if (!said) {
    const { done } = speech
    speech = undefined
    return done()
  }
  const utterance = new SpeechSynthesisUtterance(said.text)
  const voice = voiceFor(said.language)
  if (voice) {
    utterance.voice = voice
    utterance.lang = voice.lang.replace('_', '-')
  }
  utterance.rate = RATE
  const goOn = () => {
    if (uttering !== utterance || !speech) return // it was cut short: somebody pressed, or the page was hidden
    speech.at += 1
    sayNext()
  }
  for (const over of ['end', 'error']) utterance.addEventListener(over, goOn)
  uttering = utterance
  speechSynthesis.speak(utterance)
}

// A page put aside falls silent; seen again, it goes on with the sentence it was at.
document.addEventListener('visibilitychange', () => {
  if (!speech) return
  if (document.hidden) hush()
  else sayNext()
})
