/**
 * What each kind of thing that another room saw somebody do proves, by default: criteria by framework and code. Its person says otherwise on
 * the page of the evidence. Chosen by us on 29 November 2026; nobody of the trade has confirmed it [U].
 */
export const suggestedCriteria: Record<string, readonly string[]> = {
  'company call': ['clea 1', 'trade A5'],
  'company quote': ['clea 2', 'clea 3'],
  'company planning': ['clea 4', 'clea 5'],
  'company service': ['clea 7', 'trade L7'],
  'company event': ['clea 4'],
  sst: ['clea 7', 'trade A6'],
  delivery: ['clea 5'],
  harvest: ['clea 7'],
}
