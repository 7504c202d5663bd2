import { asset } from '#platform/ui'

const drawings: [RegExp, string][] = [
  [/repass|linge|drap|lits?\b|chemise|cousu|couture/i, 'linge'],
  [/fenêtre|vitre|ménage|nettoy|rang|lav|salon|jardin/i, 'vitre'],
  [/cuisin|repas|goûter|soupe|table|manger/i, 'cuisine'],
  [/course|marché|achet/i, 'pain'],
]

/** A drawing of what is asked, for who reads little; the words stand beside it. */
export function RequestPicture({ words }: { words: string }) {
  const drawn = drawings.find(([pattern]) => pattern.test(words))?.[1] ?? 'maison'
  return <img class="pic" src={asset(`img/${drawn}.svg`)} alt="" width={240} height={160} loading="lazy" />
}
