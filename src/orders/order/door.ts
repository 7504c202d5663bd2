export { cancelOwnOrder } from './cancel-own-order.ts'
export { cancelSentences, stateWords } from './sentences.ts'
