export { answerDoubt, openDoubtsOf, type TillDoubt } from './store.ts'
