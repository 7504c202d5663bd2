export { readWithout } from './read-without.ts'
export { newIndex, type SearchIndex } from './search-index.ts'
export { searchWords } from './search-words.ts'
export { search } from './search.ts'
