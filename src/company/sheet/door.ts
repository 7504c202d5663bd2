export { showSheet } from './show-sheet.ts'
export { french as serviceWords } from './sentences.fr.ts'
