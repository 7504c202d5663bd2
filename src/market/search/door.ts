export { newIndex, type SearchIndex } from './search-index.ts'
export { search } from './search.ts'
