export { cancelOwnOrder } from './cancel-own-order.ts'
export { cancelSentences, stateKinds, stateWord } from './sentences.ts'
