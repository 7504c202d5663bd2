/** Two rising notes for a right answer, one low and soft for another. The page says the same in words. */
export type Sounds = { on: boolean; ring(right: boolean): void }

type Note = { hertz: number; after: number; lasts: number }

const RIGHT: Note[] = [
  { hertz: 523.25, after: 0, lasts: 0.16 },
  { hertz: 783.99, after: 0.13, lasts: 0.35 },
]
const OTHER: Note[] = [{ hertz: 196, after: 0, lasts: 0.4 }]

export function openSounds(on: boolean): Sounds {
  let context: AudioContext | undefined
  const sounds: Sounds = {
    on,
    ring(right) {
      if (!sounds.on || typeof AudioContext === 'undefined') return
      try {
        context = context ?? new AudioContext()
        for (const note of right ? RIGHT : OTHER) play(context, note)
      } catch {
        // a phone that cannot ring still shows the words
      }
    },
  }
  return sounds
}

function play(context: AudioContext, { hertz, after, lasts }: Note): void {
  const begins = context.currentTime + after
  const voice = context.createOscillator()
  const strength = context.createGain()
  voice.type = 'triangle'
  voice.frequency.value = hertz
  strength.gain.setValueAtTime(0, begins)
  strength.gain.linearRampToValueAtTime(0.25, begins + 0.02)
  strength.gain.exponentialRampToValueAtTime(0.001, begins + lasts)
  voice.connect(strength).connect(context.destination)
  voice.start(begins)
  voice.stop(begins + lasts)
}
