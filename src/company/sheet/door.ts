export { judgeService } from './give-service.ts'
export { OpinionFaces } from './opinion.tsx'
export { showSheet } from './show-sheet.ts'
export { french as serviceWords } from './sentences.fr.ts'
