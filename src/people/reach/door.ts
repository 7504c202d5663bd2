export { askReach } from './ask-reach.ts'
export { hasReach, leaveReach, proveReach, provenReaches, type ReachRefusal } from './prove-reach.ts'
export { codeLetter, loginAsked, sendReachCode } from './send-reach-code.ts'
export { deleteReachAsks, deleteReaches, insertProvenLogin } from './store.ts'
