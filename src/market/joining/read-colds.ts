import { colds, type Cold } from '#delivery'

const spellings: Record<string, Cold> = {
  ambiant: 'ambient',
  '≤8': 'le8',
  '<=8': 'le8',
  '≤4': 'le4',
  '<=4': 'le4',
  '0-2': 'le2',
  '≤2': 'le2',
  surgelé: 'frozen',
}

/** How a list writes what is kept cold, as it is read here. */
export const coldSpelling = (cold: Cold): string =>
  Object.keys(spellings).find((said) => spellings[said] === cold) ?? ''

/** 'ambiant|≤4|surgelé'; nothing said is a shop without a fridge. */
export function readColds(text: string): Cold[] | undefined {
  const said = text
    .split(/[|,;/]/)
    .map((one) => one.toLowerCase().replaceAll(/\s|°c?/g, ''))
    .filter(Boolean)
  const found = new Set<Cold | undefined>(['ambient', ...said.map((one) => spellings[one])])
  return found.has(undefined) ? undefined : colds.filter((one) => found.has(one))
}
