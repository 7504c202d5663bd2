import type { Beffroi } from './open-beffroi.ts'

type Letter = Parameters<Beffroi['ground']['carrier']>[0]

/** The letters that leave from now on, the first one first, read while they leave: a secret is not kept. */
export function hearLetters({ ground }: Pick<Beffroi, 'ground'>): Letter[] {
  const heard: Letter[] = []
  const { carrier } = ground
  ground.carrier = (letter) => {
    heard.push(letter)
    return carrier(letter)
  }
  return heard
}
