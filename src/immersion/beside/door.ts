export { showBeside } from './show-beside.ts'
export { besideCard, besidePages } from './list-pages.ts'
