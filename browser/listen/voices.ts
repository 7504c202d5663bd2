/** 'fr' of `lang="fr-FR"`, of the element or of what holds it. Voices of some phones write `fr_FR`. */
export const languageOf = (part: Element): string => {
  const said = part.closest('[lang]')
  return short(said ? said.getAttribute('lang') : 'fr')
}

const short = (lang: string | null): string => (lang ?? '').toLowerCase().split(/[-_]/)[0] ?? ''

/** The voice of this device for a language: one that needs no network where there is one. */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window) || !speechSynthesis) return undefined
  const voices = speechSynthesis.getVoices().filter(({ lang }) => short(lang) === language)
  return voices.find(({ localService }) => localService) || voices[0]
}

// Where voices come late without a word about it.
const LATE_MS = 2000

/** Tells as soon as there is a voice for this language: voices often come after the page. Tells, too, where there is none. */
export function whenVoices(language: string, tell: () => void, tellNone: () => void): void {
  if (!('speechSynthesis' in window) || !speechSynthesis) return
  const look = () => {
    if (voiceFor(language)) tell()
  }
  look()
  // Others are there: this one will not come.
  if (speechSynthesis.getVoices().length > 0 && !voiceFor(language)) tellNone()
  // Not `addEventListener`, which Safari lacks here.
  speechSynthesis.onvoiceschanged = look
  setTimeout(() => (voiceFor(language) ? tell() : tellNone()), LATE_MS)
}
